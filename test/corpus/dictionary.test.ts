import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import kuromoji from 'kuromoji';
import { beforeAll, expect, test } from 'vitest';
import { prepareDictionary } from '../../src/corpus/dictionary.js';
import { readPrepared, writePrepared } from '../../src/corpus/prepared.js';
import type { Token, Tokeniser } from '../../src/search/token.js';
import { folderOf } from './folder.js';

const TEXTS = {
  'words of a rule': '管理人は、倉庫の鍵を第三者に貸してはならない。ただし、災害のときは、この限りでない。',
  'spoken words': 'えっと、鍵なくしちゃったんだけど、これってヤバい？　誰に言えばいいんすか…',
  'katakana the dictionary does not know': 'グルドンポリエッタのペルチョを開けた',
  'letters and digits, half and full width': 'USBメモリを2025年4月1日にＵＳＢハブへ ｶﾀｶﾅ 3.5インチ',
  emoji: '助けて😭鍵がない👨‍👩‍👧 ←これ🔑',
  'rare kanji, and one beyond the basic plane': '髙橋さんと𠮷田さんが驫麤を齟齬した',
  'marks and spaces': '「（〔【…】〕）」、。！？\t・~〜―\n  ',
  'hiragana alone': 'すもももももももものうち',
  'a kanji the dictionary lacks between kana': 'これは㐂寿のあれ',
  nothing: '',
};

let cache: string;
let file: string;
let original: Tokeniser;
let unpacked: Buffer;
let theirs: (text: string) => Token[];

beforeAll(async () => {
  cache = join(folderOf({}), 'made', 'when needed');
  file = join(cache, 'dictionary.bin');
  original = prepareDictionary(cache);
  unpacked = readFileSync(file);
  const tokenizer = await kuromojisOwn();
  theirs = (text) =>
    tokenizer.tokenize(text).map((word) => ({
      surface: word.surface_form,
      base: word.basic_form === '*' ? word.surface_form : word.basic_form,
      reading: word.reading === '*' ? undefined : word.reading,
      pos: word.pos,
      detail: word.pos_detail_1,
    }));
}, 60_000);

test.each(Object.entries(TEXTS))('%s: the tokens are kuromoji’s own', (_, text) => {
  expect(original.tokenise(text)).toEqual(theirs(text));
});

test.each(Object.entries(TEXTS))('%s: the tokens put together are the text', (_, text) => {
  expect(
    original
      .tokenise(text)
      .map(({ surface }) => surface)
      .join(''),
  ).toBe(text);
});

test('no character is lost where kuromoji itself loses some: after two emoji side by side', () => {
  const surfaces = (tokens: Token[]) => tokens.map(({ surface }) => surface);
  expect(surfaces([...original.tokenise('😭😭どうしよう')])).toEqual(['😭', '😭', ...surfaces(theirs('どうしよう'))]);
  expect(surfaces([...original.tokenise('𠮷𠮷田')])).toEqual(['𠮷', '𠮷', '田']);
});

test('the kept dictionary is used as it is and gives the same tokens', () => {
  const { ino } = statSync(file);
  const kept = prepareDictionary(cache);
  for (const text of Object.values(TEXTS)) expect(kept.tokenise(text)).toEqual(theirs(text));
  expect(statSync(file).ino).toBe(ino);
});

const DAMAGES: Record<string, () => void> = {
  'overwritten in the middle, its size unchanged': () => {
    const bytes = Buffer.from(unpacked);
    bytes.fill(1, bytes.length >> 1, (bytes.length >> 1) + 4096);
    writeFileSync(file, bytes);
  },
  'of an older make': () => writePrepared(file, 'dictionary 0', new Map([['base', new Uint8Array(8)]])),
};

test.each(Object.entries(DAMAGES))('a kept dictionary that is %s is ignored and made again', (_, damage) => {
  damage();
  expect(readFileSync(file).equals(unpacked)).toBe(false);
  const tokeniser = prepareDictionary(cache);
  expect(tokeniser.tokenise(TEXTS.emoji)).toEqual(theirs(TEXTS.emoji));
  expect(readFileSync(file).equals(unpacked)).toBe(true);
});

test('where nothing can be written, the dictionary works unkept', () => {
  const folder = join(folderOf({ 'a file': '' }), 'a file', 'cache');
  expect(prepareDictionary(folder).tokenise('鍵をなくした')).toEqual(theirs('鍵をなくした'));
  expect(readPrepared(join(folder, 'dictionary.bin'), 'any')).toBeUndefined();
});

function kuromojisOwn(): Promise<kuromoji.Tokenizer<kuromoji.IpadicFeatures>> {
  const packed = createRequire(import.meta.url).resolve('kuromoji/package.json');
  return new Promise((resolve, reject) => {
    kuromoji
      .builder({ dicPath: join(dirname(packed), 'dict') })
      .build((error, tokenizer) => (error ? reject(error) : resolve(tokenizer)));
  });
}
