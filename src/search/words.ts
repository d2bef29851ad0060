import { foldKatakana, normalise } from './text.js';
import type { Token, Tokeniser } from './token.js';

/** A content word of a text: what stands in the index for it. */
export interface Word {
  /** Normalised base form. */
  readonly term: string;
  /** How it stands in the (normalised) text. */
  readonly surface: string;
}

/** Auxiliary and light verbs carry no subject matter: する, なる, ある … */
const LIGHT = new Set([
  'する',
  'なる',
  'ある',
  'いる',
  'れる',
  'られる',
  'せる',
  'できる',
  'くる',
  'いく',
  'やる',
  'くれる',
  'もらう',
  'ください',
  'いただく',
  '言う',
  'いう',
  '思う',
  'おもう',
  'ない',
  'よい',
  'いい',
  '良い',
  'みる',
  'くださる',
  '教える',
  'おしえる',
  '知る',
  'しまう',
  'ちゃう',
  'おく',
  'こと',
  'もの',
  'とき',
  '時',
  'ため',
  'よう',
  'の',
  'ん',
  'これ',
  'それ',
  'あれ',
  'どれ',
  'ここ',
  'そこ',
  '何',
  'なに',
  '誰',
  'だれ',
  'いつ',
  'どこ',
  'どう',
  '場合',
  '等',
  '及び',
  '又は',
  'お願い',
  '的',
]);

const PARTICLES = /^(助詞|助動詞|記号|フィラー|感動詞|接続詞|その他)/;

/** The content words of a text, in order, with katakana compounds joined once more: クラ|ウド also as クラウド. */
export function contentWords(tokeniser: Tokeniser, text: string): Word[] {
  const tokens = tokeniser.tokenise(normalise(text));
  const words: Word[] = [];
  for (const [at, token] of tokens.entries()) {
    const counter = token.detail === '接尾' && tokens[at - 1]?.detail === '数';
    if (isContent(token) && !counter) words.push({ term: termOf(token), surface: token.surface });
    const joined = compoundFrom(tokens, at);
    if (joined !== undefined) words.push({ term: foldKatakana(joined), surface: joined });
  }
  return words;
}

function isContent(token: Token): boolean {
  if (PARTICLES.test(token.pos) || LIGHT.has(token.base) || LIGHT.has(token.surface)) return false;
  if (token.pos === '名詞')
    return !['非自立', '代名詞', '数', '特殊'].includes(token.detail) && /[\p{L}]/u.test(token.surface);
  if (token.pos === '動詞' || token.pos === '形容詞') return token.detail === '自立';
  return token.pos === '副詞' ? token.detail !== '助詞類接続' : false;
}

function termOf(token: Token): string {
  return foldKatakana(token.base);
}

/** 無|許可 → 無許可; クラ|ウド → クラウド: the word that begins here, when IPADIC split what is one word. */
function compoundFrom(tokens: readonly Token[], at: number): string | undefined {
  const [previous, first, second] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (first === undefined || second === undefined) return undefined;
  if (first.pos === '接頭詞' && second.pos === '名詞') return first.surface + second.surface;
  if (!isKatakana(first) || !isKatakana(second) || (previous !== undefined && isKatakana(previous))) return undefined;
  let joined = first.surface;
  for (let next = at + 1; isKatakana(tokens[next]); next++) joined += tokens[next]?.surface;
  return joined;
}

function isKatakana(token: Token | undefined): boolean {
  return token !== undefined && token.pos === '名詞' && /^[\p{sc=Kana}ー]+$/u.test(token.surface);
}

/** Tells a pair of characters from a word of two: 「机上」 is both. Never part of normalised text. */
const GRAM_MARK = '\u0001';

export function isPair(term: string): boolean {
  return term.startsWith(GRAM_MARK);
}

/** Overlapping pairs of characters within runs of letters: what finds a word that was spelt or split otherwise. */
export function bigrams(text: string): string[] {
  const grams: string[] = [];
  for (const [run] of normalise(text).matchAll(/[\p{L}\p{N}ー]+/gu)) {
    const characters = [...run];
    for (let at = 0; at + 1 < characters.length; at++) {
      grams.push(`${GRAM_MARK}${characters[at]}${characters[at + 1]}`);
    }
  }
  return grams;
}
