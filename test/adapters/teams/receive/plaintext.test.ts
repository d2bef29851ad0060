import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../../../adapters/teams/receive/plaintext.js';

test.each([
  ['words between tags', '<p>鍵を<strong>なくし</strong>ました</p>', '鍵をなくしました'],
  ['a line for each paragraph', '<div>一</div><div>二<br/>三</div>\n<p>&nbsp;</p><p>四</p>', '一\n二\n三\n四'],
  [
    'each cell and item by itself',
    '<ul><li>一</li><li>二</li></ul><table><tr><td>三</td><td>四</td></tr></table>',
    '一\n二\n三\n四',
  ],
  ['nobody who is named', '<p><at id="0">佐藤</at>&nbsp;鍵は？</p>', '鍵は？'],
  ['no script and no style', '<style>p { color: red }</style>鍵<script>alert("<p>")</script>は', '鍵は'],
  ['no comment', '鍵<!-- <p>見えない</p> > -->は', '鍵は'],
  ['entities once', '&lt;b&gt; &amp;lt; &#12354;&#x3042; &quot;&apos;', '<b> &lt; ああ "\''],
  ['entities that are none as they stand', '&unknown; &; R&D &#; 1 &amp 2', '&unknown; &; R&D &#; 1 &amp 2'],
  ['no character that there is none of', '&#0;&#xd800;&#9999999;', '\ufffd\ufffd\ufffd'],
  ['what looks like a tag and is none', '1 < 2、a <3 b', '1 < 2、a <3 b'],
  ['a tag that does not end as words', '鍵 <a href="x', '鍵 <a href="x'],
  ['nothing of what names somebody without end', '鍵<at>佐藤', '鍵'],
  ['the same, whatever the case of tags', '<P>一</P><AT>佐藤</AT><BR>二', '一\n二'],
  ['nothing where there is nothing', '<p><img src="x"/></p>', ''],
])('a post has %s', (_, html, words) => {
  expect(plainText(html)).toBe(words);
});

test('plain words stay what they are', () => {
  const words = fc
    .array(fc.constantFrom('鍵', 'は', '？', 'a', '1', '。'), { minLength: 1 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(words, (text) => {
      expect(plainText(text)).toBe(text);
    }),
  );
});

/** Where each piece were looked for to the end of the text, this would take minutes. */
test.each(['<', '<a', '<!--', '<at>', '</', '&', '&#', '<a "', '\n ', ' \n'])(
  'many of %j take no time',
  { timeout: 8000 },
  (piece) => {
    const html = piece.repeat(100_000);
    expect(plainText(html).length).toBeLessThanOrEqual(html.length);
  },
);
