import { bracketDepths } from './bracket.js';
import type { Sentence } from './unit.js';
import { cutWords, trimWords, type Words } from './words.js';

const NAMES_OF_TWO = ['前段', '後段'];
const NAMES_OF_THREE = ['前段', '中段', '後段'];
const PROVISO = /^[但ただ]+し[、,]?/;

/** The sentences of a unit by name, counted by 句点 outside brackets whatever the line breaks; none when there is only one. */
export function readSentences(words: Words): readonly Sentence[] {
  const parts = splitSentences(words);
  if (parts.length < 2) return [];
  const names = sentenceNames(parts);
  return parts.map((each, i) => ({ name: names[i] ?? `第${i + 1}段`, words: each }));
}

function sentenceNames(parts: readonly Words[]): readonly string[] {
  if (parts.length === 3) return NAMES_OF_THREE;
  if (parts.length > 3) return [];
  return PROVISO.test(parts[1]?.text ?? '') ? ['本文', 'ただし書'] : NAMES_OF_TWO;
}

function splitSentences(words: Words): readonly Words[] {
  const { text } = words;
  const depths = bracketDepths(text);
  // From the first line break on stands a list or a table, which belongs to the sentence that announces it.
  const lists = text.indexOf('\n');
  const limit = lists < 0 ? text.length : lists;
  const ends: number[] = [];
  for (let i = 0; i < limit; i++) if (text[i] === '。' && depths[i] === 0) ends.push(i + 1);
  const starts = [0, ...ends.filter((end) => /[^\s）)」』]/.test(text.slice(end, limit)))];
  return starts.map((start, i) => trimWords(cutWords(words, start, starts[i + 1])));
}
