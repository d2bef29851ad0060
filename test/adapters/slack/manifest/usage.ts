import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { webApi } from '@slack/bolt';

/** What code asks of Slack: methods of its Web API, events, and names in its own words. */
export interface Usage {
  readonly methods: readonly string[];
  readonly events: readonly string[];
  /** Ids that stand in the code as they are, rather than by the names that `names.ts` has for them. */
  readonly writtenIds: readonly string[];
  /** `PRESSES.ask`, `SHORTCUTS.report` …, and `COMMAND`. */
  readonly names: ReadonlySet<string>;
  /** All that stands in quotes, outside `names.ts`. */
  readonly strings: ReadonlySet<string>;
}

/** Reads the code of a folder, without what its comments say. */
export function usageIn(folder: string): Usage {
  const files = sources(folder);
  const codeOf = (some: readonly string[]) =>
    some.map((file) => withoutComments(readFileSync(file, 'utf8'))).join('\n');
  const code = codeOf(files);
  const elsewhere = codeOf(files.filter((file) => file !== join(folder, 'names.ts')));
  return {
    methods: METHODS.filter((method) => new RegExp(`(?<![\\w/])${spaced(method)}(?![\\w.])`).test(code)),
    events: EVENTS.filter((event) => isAwaited(event, code)),
    writtenIds: [...code.matchAll(/\b(?:action_id|callback_id|command):\s*['"`]([^'"`]*)/g)].map(([, id = '']) => id),
    names: new Set(
      [...code.matchAll(/\b(?:PRESSES|SHORTCUTS|VIEWS)\.\w+|(?<!\.)\bCOMMAND\b/g)].map(([name = '']) => name),
    ),
    strings: new Set([...elsewhere.matchAll(/'([^'\n]*)'/g)].map(([, text = '']) => text)),
  };
}

/** All that Slack's library knows: `chat.postMessage` … */
export const METHODS: readonly string[] = methodsOf(new webApi.WebClient() as unknown as Record<string, unknown>, '');

/** All that Slack's types know, as it sends them. */
export const EVENTS: readonly string[] = eventsOf(createRequire(createRequire(import.meta.url).resolve('@slack/bolt')));

/** `client.chat\n  ?.postMessage(` as well. */
function spaced(method: string): string {
  return method.split('.').join('\\s*\\??\\.\\s*');
}

/** Looked for with a library, a schema, a comparison or a table; `message` may also be a field, or a word. */
function isAwaited(event: string, code: string): boolean {
  const quoted = `['"\`]${event}['"\`]`;
  return new RegExp(
    `(?:\\bevent\\(|\\bliteral\\(|\\btype\\s*[!=]==?|\\bcase)\\s*${quoted}|\\.message\\(${event === 'message' ? '' : '(?!)'}`,
  ).test(code);
}

function methodsOf(from: Record<string, unknown>, path: string): string[] {
  return Object.entries(from).flatMap(([name, value]) => {
    const own = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'function') return path === '' ? [] : [own];
    const isGroup = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
    return isGroup ? methodsOf(value as Record<string, unknown>, own) : [];
  });
}

function eventsOf(require: NodeJS.Require): string[] {
  const folder = join(dirname(require.resolve('@slack/types')), 'events');
  const declared = readdirSync(folder)
    .filter((name) => name.endsWith('.d.ts'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/^ {4}type: '(\w+)'/gm)]);
  return [...new Set(declared.map(([, event = '']) => event))];
}

function sources(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return sources(path);
      return name.endsWith('.ts') ? [path] : [];
    });
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
