#!/usr/bin/env node
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import type { Config } from '../config/config.js';
import { ConfigError } from '../config/configerror.js';
import { readConfig } from '../config/readconfig.js';
import type { Language } from '../person/language.js';
import { PlatformTrouble } from '../service/platform.js';
import { StoreProblem } from '../store/engine/problem.js';
import { type Command, type ExitCode, type Invocation, type Terminal, UsageError } from './command.js';
import { commandHelp, overview } from './help.js';

/** Each loads only itself: `ask` starts without the web server, `serve` without the scorer. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  ask: async () => (await import('./ask.js')).ask,
  show: async () => (await import('./show.js')).show,
  glossary: async () => (await import('./glossary.js')).glossary,
  check: async () => (await import('./check.js')).check,
  quality: async () => (await import('./quality.js')).quality,
  teach: async () => (await import('./teach.js')).teach,
  audit: async () => (await import('./audit.js')).audit,
  db: async () => (await import('./db.js')).db,
  outbox: async () => (await import('./outbox.js')).outbox,
  doctor: async () => (await import('./doctor.js')).doctor,
  slack: async () => (await import('./slack.js')).slack,
  teams: async () => (await import('./teams.js')).teams,
  serve: async () => (await import('./serve.js')).serve,
  prepare: async () => (await import('./prepare.js')).prepare,
};

// Whoever reads our lines may have seen enough: `jobun glossary | head`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = args;
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    const config = readConfig();
    const terminal = terminalFor(config);
    const { language } = config;
    if (load !== undefined) {
      const command = await load();
      return await run(command, rest, { terminal, language }, (typed) => command.run({ ...typed, config }));
    }
    const wantsHelp = name === undefined || name === 'help' || name === '--help' || name === '-h';
    const commands = await Promise.all(Object.values(COMMANDS).map((each) => each()));
    if (wantsHelp) terminal.out(overview(commands, language));
    else terminal.err(`「${name}」という命令はありません。\n\n${overview(commands, language)}`);
    return name !== undefined && wantsHelp ? 0 : 2;
  } catch (error) {
    if (error instanceof ConfigError) return unconfigured(error, await load?.(), rest);
    if (!(error instanceof StoreProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** Most commands can do nothing where the settings cannot be used. */
async function unconfigured(problem: ConfigError, command: Command | undefined, args: string[]): Promise<ExitCode> {
  const terminal = terminalFor({ colour: false });
  const { runUnconfigured } = command ?? {};
  if (command !== undefined && runUnconfigured !== undefined)
    return run(command, args, { terminal, language: 'ja' }, (typed) => runUnconfigured(problem, typed));
  terminal.err(problem.message);
  return 2;
}

type Typed = Omit<Invocation, 'config'>;

async function run(
  command: Command,
  args: string[],
  { terminal, language }: { terminal: Terminal; language: Language },
  work: (typed: Typed) => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    const { words, options } = parse(command, args);
    if (options.help === true) {
      terminal.out(commandHelp(command, language));
      return 0;
    }
    return await work({ terminal, words, options });
  } catch (error) {
    if (error instanceof StoreProblem || error instanceof PlatformTrouble) return failed(error, terminal);
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`${error.message}\n\n${commandHelp(command, language)}`);
    return 2;
  }
}

function failed({ message }: Error, terminal: Terminal): ExitCode {
  terminal.err(message);
  return 1;
}

function parse(command: Command, args: string[]) {
  const declared = Object.entries(command.options).map(([name, { type }]) => [name, { type }] as const);
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { ...Object.fromEntries(declared), help: { type: 'boolean', short: 'h' } },
    });
    return { words: positionals, options: values as Record<string, string | boolean | undefined> };
  } catch (error) {
    const option = error instanceof Error ? /'(-[^' <]*)/.exec(error.message)?.[1] : undefined;
    throw new UsageError(`オプション ${option ?? ''} の使い方が違います。`);
  }
}

function terminalFor({ colour }: Pick<Config, 'colour'>): Terminal {
  const codes = { bold: 1, dim: 2, red: 31, yellow: 33 } as const;
  const painted = colour && process.stdout.isTTY === true;
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    async drained() {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    },
    paint: (style, text) => (painted && text !== '' ? `\u001b[${codes[style]}m${text}\u001b[0m` : text),
  };
}
