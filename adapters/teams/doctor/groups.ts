import type { Check } from '../../../src/diagnosis/check.js';
import { error, type Finding, ok, quotedWords, skipped } from '../../../src/diagnosis/finding.js';
import type { Rules } from '../../../src/person/standing.js';
import { PLATFORM } from '../names.js';
import type { Examined } from './examined.js';

/** Teams whose members the corpus gives something: an audience, a role, a department. */
export const groups: Check<Examined> = {
  name: 'groups',
  title: '範囲・役割・課のチーム',
  look({ rules: read }) {
    const rules = read();
    if (rules === undefined)
      return [skipped('規程（corpus）に誤りがあるので、調べていません。jobun check で確かめてください。')];
    const given = givenTo(rules);
    if (given.size === 0) return [NOBODY];
    const named = [...given].flatMap(([id, names]) => (id === undefined ? [] : [team(id, names.map(quotedWords))]));
    if (named.length === 0) return [ok('チームごとの範囲・役割・課はありません。')];
    return named.some(({ level }) => level === 'ok') ? [...named, UNKNOWN] : named;
  },
};

/** By the id of a team, what its members are given; under undefined what everybody is. */
function givenTo({ access, departments }: Rules): ReadonlyMap<string | undefined, readonly string[]> {
  const given = new Map<string | undefined, string[]>();
  const rules = [...Object.entries(access), ...departments.map(({ name, members }) => [name, members] as const)];
  for (const [name, allowed] of rules)
    for (const { platform, group } of allowed)
      if (platform === PLATFORM) given.set(group, [...new Set([...(given.get(group) ?? []), name])]);
  return given;
}

function team(id: string, names: readonly string[]): Finding {
  const what = names.join('、');
  if (/^19:[^\s@;]+@thread\.(tacv2|skype)$/.test(id))
    return ok(`${what}のチーム ${id} は、チームのIDの形をしています。`);
  return error(
    `${what}の group ${quotedWords(id)}は、チームのIDではありません。`,
    'settings.yaml の platform: teams の group には、「19:…@thread.tacv2」の形のIDを書いてください。チームの「チームへのリンクを取得」で出るリンクの、/team/ のあとにあります（%3A は :、%40 は @ に直します）。',
  );
}

const NOBODY = ok(
  'settings.yaml の access に platform: teams がないので、Teamsではどなたにも公開文書だけをお見せします。職員向けの文書も見せるときは、staff: [{platform: teams}] のように書いてください。',
);
const UNKNOWN = skipped(
  'そのチームがあるか、参加者を読めるかは、だれかがTeamsで尋ねるまで調べられません。チームには、このアプリを入れておいてください。入っていないと、だれも参加していないものとして扱います。',
);
