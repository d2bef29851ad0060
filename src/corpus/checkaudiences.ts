import { type Audience, PUBLIC } from '../law/frontmatter.js';
import type { Issue } from '../law/issue.js';
import type { Position } from '../law/source.js';
import { ROLES } from '../person/access.js';
import type { Contents } from './contents.js';
import { frontMatterPlaces, readPolicy } from './policies.js';
import { settingsSchema, silencesSchema } from './schemas.js';
import { type Locator, readYaml } from './yamlfile.js';

/** An audience as a file names it, and where. */
interface Named extends Position {
  readonly file: string;
  readonly name: string;
}

/** Audiences that nobody is given, and names that are given for nothing. Of a corpus without errors. */
export function idleAudiences(contents: Contents): Issue[] {
  const { suggested, given } = namedInSettings(contents);
  const used = [...namedInPolicies(contents), ...namedInSilences(contents), ...suggested];
  const known = new Set<string>([...ROLES, ...used.map(({ name }) => name)]);
  const first = used.filter(({ name }, at) => used.findIndex((other) => other.name === name) === at);
  return [
    ...first.filter(({ name }) => !given.some((rule) => rule.name === name)).map((each) => unreachable(each, used)),
    ...given.filter(({ name }) => !known.has(name)).map(pointless),
  ];
}

function namedInPolicies({ policies }: Contents): Named[] {
  return policies.flatMap((file) => {
    const { audience, parts } = readPolicy(file).value ?? { audience: [], parts: [] };
    if ([audience, ...parts.map((part) => part.audience)].flat().every((name) => name === PUBLIC)) return [];
    const at = frontMatterPlaces(file);
    return [
      ...named(audience, file.path, ['audience'], at),
      ...parts.flatMap((part, nth) => named(part.audience, file.path, ['parts', nth, 'audience'], at)),
    ];
  });
}

function namedInSilences({ single }: Contents): Named[] {
  const file = single.get('silences.yaml');
  const read = file === undefined ? undefined : readYaml(file, silencesSchema).value;
  return (read?.value ?? []).flatMap(({ audience }, nth) =>
    named(audience, 'silences.yaml', [nth, 'audience'], read?.at),
  );
}

function namedInSettings({ single }: Contents): { suggested: Named[]; given: Named[] } {
  const path = 'settings.yaml';
  const file = single.get(path);
  const read = file === undefined ? undefined : readYaml(file, settingsSchema).value;
  const { suggestions, access } = read?.value ?? {};
  return {
    suggested: (suggestions ?? []).flatMap(({ audience }, nth) =>
      named(audience, path, ['suggestions', nth, 'audience'], read?.at),
    ),
    given: Object.keys(access ?? {}).map((name) => ({
      name,
      file: path,
      ...placeOf(['access', name], read?.at, 'key'),
    })),
  };
}

function named(audience: Audience, file: string, path: readonly PropertyKey[], at: Locator | undefined): Named[] {
  return audience.filter((name) => name !== PUBLIC).map((name) => ({ name, file, ...placeOf(path, at) }));
}

function placeOf(path: readonly PropertyKey[], at: Locator | undefined, of?: 'key'): Position {
  return at?.(path, of) ?? { line: 1, column: 1 };
}

function unreachable({ name, ...place }: Named, used: readonly Named[]): Issue {
  const others = used.filter((other) => other.name === name).length - 1;
  const more = others === 0 ? '' : `ほかに${others}か所で使われています。`;
  return {
    ...place,
    severity: 'warning',
    defect: 'audience-unreachable',
    problem: `読む人の範囲「${name}」に、だれも入っていません。${more}`,
    remedy: `settings.yaml の access に「${name}」がだれのことかを書くか、名前の書き間違いを直してください。`,
  };
}

function pointless({ name, ...place }: Named): Issue {
  return {
    ...place,
    severity: 'warning',
    defect: 'access-unused',
    problem: `「${name}」は役割の名前でなく、文書などの audience にも使われていません。`,
    remedy: 'audience と同じ名前に直すか、要らなければ消してください。',
  };
}
