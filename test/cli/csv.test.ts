import { expect, test } from 'vitest';
import { csvLine } from '../../src/cli/csv.js';

test.each([
  [['a', 1, undefined, ''], 'a,1,,'],
  [['a,b', '"a"', 'a\nb', '金庫、鍵'], '"a,b","""a""","a\nb",金庫、鍵'],
  [['=1+1', '+1', '-1', '@a'], "'=1+1,'+1,'-1,'@a"],
  [['＝1', '＋1', '－5度', '＠a'], "'＝1,'＋1,'－5度,'＠a"],
  [[' =1', '　=1', '\t=1', '\r\n=1'], `' =1,'　=1,'\t=1,"'\r\n=1"`],
  [['\ta', '=HYPERLINK("x","y")'], `'\ta,"'=HYPERLINK(""x"",""y"")"`],
  [['a=1', '1-1', -1], 'a=1,1-1,-1'],
])('%j is written %s', (cells, expected) => {
  expect(csvLine(cells)).toBe(expected);
});
