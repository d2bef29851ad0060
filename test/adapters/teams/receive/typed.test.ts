import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedText } from '../../../../adapters/teams/receive/typed.js';

const typedIn = (text: string, ...quotes: string[]) => typedText({ text, quotes });

describe('what somebody typed', () => {
  test.each([
    ['<at>Jobun</at> 第5条は？', '第5条は？'],
    ['<at>Jobun</at>&nbsp;第5条は？', '第5条は？'],
    ['<at id="0">Jobun</at>　第5条は？', '第5条は？'],
    ['<AT>Jobun</AT>第5条は？\n', '第5条は？'],
    ['鍵は<at>別府 勉</at>さんに渡す？', '鍵は さんに渡す？'],
    ['<at>A &lt;B&gt;</at> 鍵は？', '鍵は？'],
    ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
    ['&quot;鍵&quot; と &#39;錠&#39;', '"鍵" と \'錠\''],
    ['&amp;lt;と書く', '&lt;と書く'],
    ['&lt;at&gt;別府&lt;/at&gt; と打った', '<at>別府</at> と打った'],
    ['1行目\r\n2行目  と   空き', '1行目\n2行目 と 空き'],
    ['<atto>は？', '<atto>は？'],
    ['<quoted messageId="1700000000000"/> これは違反？', 'これは違反？'],
    ['<quoted messageId="1"></quoted>\n<at>Jobun</at> これは違反？', 'これは違反？'],
    ['<quotedは？', '<quotedは？'],
    ['<at>Jobun</at>', ''],
    ['', ''],
  ])('of %j is %j', (text, typed) => {
    expect(typedIn(text)).toBe(typed);
  });

  test.each([
    ['別府 勉鍵を貸した第5条は？', '別府 勉\n鍵を貸した', '第5条は？'],
    ['別府 勉\r\n鍵を 貸した\r\n\r\n<at>Jobun</at>&nbsp;第5条は？', '別府 勉\n鍵を貸した', '第5条は？'],
    ['A &amp; B「鍵」第5条は？', 'A & B\n「鍵」', '第5条は？'],
    ['第5条は？', '別府 勉\n鍵を貸した', '第5条は？'],
    ['別府 勉さんは？', '別府 勉\n鍵を貸した', '別府 勉さんは？'],
    ['別府 勉\n鍵を貸した', '別府 勉\n鍵を貸した', ''],
  ])('of %j behind the quote %j is %j', (text, quote, typed) => {
    expect(typedIn(text, quote)).toBe(typed);
  });

  const named = fc.constantFrom('<at>Jobun</at>', '<at id="1">別府 勉</at>', '<at></at>');
  const words = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[<>&]/g, ''));

  test('names nobody, whatever stands around', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(named, words)), (parts) => {
        expect(typedIn(parts.join(''))).not.toMatch(/[<>]|別府/);
      }),
    );
  });

  test('is every word, where nobody is named', () => {
    const plain = fc.string({ unit: 'grapheme' }).map((text) =>
      text
        .replace(/\r\n?/g, '\n')
        .replace(/[ \t\u00a0]{2,}/g, ' ')
        .trim(),
    );
    fc.assert(
      fc.property(plain, (text) => {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        expect(typedIn(escaped)).toBe(text);
      }),
    );
  });
});
