import { describe, expect, test } from 'vitest';
import { checkCorpus } from '../../src/corpus/check.js';
import { readerIn } from '../../src/person/audience.js';
import { standingOf } from '../../src/person/standing.js';
import { folderOf } from './folder.js';
import { corpusOf, errorsIn, errorsOf, loading } from './loading.js';
import { ZONES } from './zones.js';

const with_ = (settings: string) => ({ ...ZONES, 'settings.yaml': settings });
const HARBOUR = `departments:
  - name: 魚課
    segment: north
    members:
      - {platform: web, group: sakana}
      - {platform: slack, group: C0FISH}
  - {name: 船課, segment: [south, north], members: [{platform: web}]}
`;

describe('departments in settings.yaml', () => {
  test('are rules of the corpus, one segment or several, and in no view', () => {
    const corpus = corpusOf(with_(HARBOUR));
    expect(corpus.departments).toEqual([
      {
        name: '魚課',
        segments: ['north'],
        members: [
          { platform: 'web', group: 'sakana' },
          { platform: 'slack', group: 'C0FISH' },
        ],
      },
      { name: '船課', segments: ['south', 'north'], members: [{ platform: 'web' }] },
    ]);
    const { settings, guide, phrases } = corpus.viewFor(readerIn(...corpus.audiences));
    expect(JSON.stringify([settings, guide, phrases])).not.toMatch(/魚課|C0FISH/);
  });

  test('are what somebody belongs to by the corpus', () => {
    const membership = { platform: 'slack', member: true, groups: ['C0FISH'] };
    expect(standingOf(corpusOf(with_(HARBOUR)), membership).departments).toEqual([
      { name: '魚課', segments: ['north'] },
    ]);
  });

  test.each(['', 'departments:\n', 'departments: []\n'])('are none where nothing is said of them', (text) => {
    expect(corpusOf(with_(text)).departments).toEqual([]);
  });

  test('change nothing of who may read what, nor the edition', () => {
    const [plain, settled] = [corpusOf(ZONES), corpusOf(with_(HARBOUR))];
    expect([settled.edition, settled.audiences, settled.access]).toEqual([
      plain.edition,
      plain.audiences,
      plain.access,
    ]);
  });

  test.each([
    [
      'a segment that there is not',
      'segment: north',
      'segment: nroth',
      '3:14: segments.yaml に、id「nroth」がありません。',
    ],
    ['one such among several', '[south, north]', '[south, nroth]', '7:33: segments.yaml に、id「nroth」がありません。'],
    [
      'the name of a segment for its id',
      'segment: north',
      'segment: 北ゾーン',
      '3:14: segments.yaml に、id「北ゾーン」がありません。',
    ],
    ['a name that another has', '船課', '魚課', '7:12: 「魚課」は、前のほうでも使われています。'],
  ])('with %s are refused, with how to mend it', (_, from, to, expected) => {
    const [issue, ...others] = errorsOf(with_(HARBOUR.replace(from, to)));
    expect(others).toEqual([]);
    expect(`${issue?.line}:${issue?.column}: ${issue?.problem}`).toBe(expected);
    expect(issue).toMatchObject({
      file: 'settings.yaml',
      defect: 'department',
      remedy: expect.stringMatching(/segments\.yaml にあるidのどれか|別の名前に/),
    });
  });

  test.each([
    [
      'a platform that is no name',
      'platform: web,',
      'platform: ウェブ,',
      '5:20: 「departments.0.members.0.platform」の値が',
    ],
    ['no platform', 'platform: web, ', '', '5:9: 「departments.0.members.0.platform」がありません。'],
    ['an unknown key', 'group: sakana', 'role: sakana', '5:25: 「role」という項目はありません。'],
    [
      'a group that YAML takes for a number',
      'group: sakana',
      'group: 12',
      '5:32: 「departments.0.members.0.group」の値が正しくありません（文字（数だけのときは引用符で囲んだもの）が必要です）。',
    ],
    [
      'nobody in it',
      '[{platform: web}]',
      '[]',
      '7:50: 「departments.1.members」の値が正しくありません（空にはできません）。',
    ],
    ['no segment', '    segment: north\n', '', '2:5: 「departments.0.segment」がありません。'],
    [
      'an empty list of segments',
      '[south, north]',
      '[]',
      '7:25: 「departments.1.segment」の値が正しくありません（空にはできません）。',
    ],
    ['the key of segments.yaml', 'segment: north', 'segments: north', '3:5: 「segments」という項目はありません。'],
    ['no name', '- name: 魚課\n    segment', '- segment', '2:5: 「departments.0.name」がありません。'],
  ])('with %s are refused where it stands', (_, from, to, expected) => {
    if (!HARBOUR.includes(from)) throw new Error(from);
    expect(errorsIn(with_(HARBOUR.replace(from, to)))).toContainEqual(
      expect.stringContaining(`settings.yaml:${expected}`),
    );
  });

  test('are refused where there are no segments at all', () => {
    const { 'segments.yaml': _, 'actions.yaml': __, ...bare } = ZONES;
    expect(errorsIn({ ...bare, 'settings.yaml': HARBOUR })[0]).toContain('id「north」がありません。');
  });
});

describe('check', () => {
  const found = (settings: string) =>
    checkCorpus(folderOf(with_(settings)), loading).map(
      ({ severity, file, line, column, defect, problem, remedy }) =>
        `${severity} ${file}:${line}:${column} [${defect}] ${problem} ${remedy}`,
    );
  const access = (platform: string) => `access:\n  staff: [{platform: ${platform}}]\n`;

  test('tells of a platform that access does not have: it may be mistyped', () => {
    expect(found(HARBOUR.replace('slack', 'slakc') + access('web'))).toEqual([
      'warning settings.yaml:6:20 [platform-unknown] platform「slakc」は、access のどこにもありません。 書き間違いでなければ、access にも「slakc」の人がどの範囲に入るかを書いてください。access にあるもの: web',
    ]);
  });

  test('does not where all have it, or access says nothing', () => {
    expect(found(`${HARBOUR + access('web')}  csirt: [{platform: slack}]\n`)).toEqual([]);
    expect(found(HARBOUR)).toEqual([]);
  });
});
