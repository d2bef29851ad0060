import fc from 'fast-check';

const LINES = [
  '第1条　目的を定める。',
  '（見出し）',
  '第2条 次のとおりとする。なお、別に定める。',
  '2　前項のとおり。',
  '(1) 甲',
  '- (2) 乙（丙。',
  'ア 丁',
  '**太字**の文。',
  '<!-- 伏せた行',
  '-->',
  '# 見出し',
  '附　則',
  '別表第1',
  '| 表 | の行 |',
  '1. 番号',
  '    1. 深い番号',
  '',
  '---',
  '続きの文',
];
/** Texts of all kinds of lines in any order. */
export const anyText = fc.array(fc.constantFrom(...LINES), { maxLength: 30 }).map((lines) => lines.join('\n'));
