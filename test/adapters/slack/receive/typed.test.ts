import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentions, mentionsOthers, typedText } from '../../../../adapters/slack/receive/typed.js';

describe('what somebody typed', () => {
  test.each([
    ['<@U0JOBUN> 第5条は？', '第5条は？'],
    ['<@U0JOBUN|jobun>　第5条は？', '第5条は？'],
    ['鍵は<@U0OTHER>さんに渡す？', '鍵は さんに渡す？'],
    ['<!channel> <!here|@here> <!subteam^S1|@desk> 鍵は？', '鍵は？'],
    ['<#C1|general> に書いていい？', '#general に書いていい？'],
    ['<#C1|> と <#C1>', '# と #'],
    ['<https://example.jp/?a=1&amp;b=2> は？', 'https://example.jp/?a=1&b=2 は？'],
    ['<https://example.jp|こちら> は？', 'こちら は？'],
    ['<mailto:a@example.jp|a@example.jp> へ', 'a@example.jp へ'],
    ['<mailto:a@example.jp> へ', 'a@example.jp へ'],
    ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
    ['&amp;lt;と書く', '&lt;と書く'],
    ['&lt;@U0OTHER&gt; と打った', '<@U0OTHER> と打った'],
    ['1行目\n2行目  と   空き', '1行目\n2行目 と 空き'],
    ['```\nrm -rf\n```', '```\nrm -rf\n```'],
    ['<@U0JOBUN>', ''],
    ['', ''],
  ])('of %j is %j', (text, typed) => {
    expect(typedText(text)).toBe(typed);
  });

  const mark = fc
    .tuple(
      fc.constantFrom('@U0OTHER', '!channel', '!here', '!subteam^S1', '#C1', 'https://example.jp', 'mailto:a@b.jp'),
      fc.constantFrom('', '|', '|名'),
    )
    .map(([target, label]) => `<${target}${label}>`);
  const words = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[<>&]/g, ''));

  test('holds no mark of Slack’s, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(mark, words)), (parts) => {
        expect(typedText(parts.join(''))).not.toMatch(/[<>]|@U0OTHER|!channel|!here|subteam/);
      }),
    );
  });

  test('is every word, where there is no mark', () => {
    const plain = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[ \t]{2,}/g, ' ').trim());
    fc.assert(
      fc.property(plain, (text) => {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        expect(typedText(escaped)).toBe(text);
      }),
    );
  });
});

describe('a text', () => {
  test.each([
    ['<@U0JOBUN> 鍵は？', true, false],
    ['<@U0JOBUN|jobun> 鍵は？', true, false],
    ['<@U0JOBUN> <@U0OTHER> 鍵は？', true, true],
    ['<@U0JOBUNX> 鍵は？', false, true],
    ['<!here> 鍵は？', false, true],
    ['<#C1|general> 鍵は？', false, false],
    ['<https://example.jp/@U0JOBUN>', false, false],
    ['&lt;@U0JOBUN&gt; と打った', false, false],
    ['@jobun 鍵は？', false, false],
  ])('%j names us: %j, and others: %j', (text, us, others) => {
    expect([mentions(text, 'U0JOBUN'), mentionsOthers(text, 'U0JOBUN')]).toEqual([us, others]);
  });
});
