import { bracketDepths } from './bracket.js';
import type { Unit } from './unit.js';

/** A definition as found in one unit, before its uses are known. */
export interface Definition {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly unit: Unit;
  /** The run of the unit's words that defines, and so is no use; undefined when the whole unit does. */
  readonly range: { readonly start: number; readonly end: number } | undefined;
}

const NAME = '[^「」『』（）()、。]{1,40}';
/** 「甲」とは、…をいう。 */
const QUOTED = new RegExp(`「(${NAME})」(?:又は「(${NAME})」)?とは[、,]`, 'g');
/** （以下「甲」という。）, （…をいう。以下単に「甲」という。）, （以下、甲という）. */
const INLINE = new RegExp(
  `以下(?:[、,]|単に|この[条項章節]において|本[条項章節]において)*(?:「(${NAME})」(?:[、又及びは]*「(${NAME})」)?|(?<=以下、)(${NAME}?))と(?:総称する|いう|する)`,
  'g',
);
const DEFINES = /(?:を|も)?いう。?(?:[（(][^（）()]*[）)]。?)*$/;
const DEFINITIONS = /定義|用語/;
const LONGEST_NAME = 30;

export function definitionsIn(unit: Unit, article: Unit | undefined): readonly Definition[] {
  const item = itemDefinition(unit, article);
  return [...(item ? [item] : []), ...inlineDefinitions(unit)];
}

/** An item of a 定義 article: its title, or what stands before the wide space, is the term. */
function itemDefinition(unit: Unit, article: Unit | undefined): Definition | undefined {
  const defining =
    article && (DEFINITIONS.test(article.heading?.text ?? '') || /用語の(?:意義|定義)/.test(article.words.text));
  if (!defining || unit === article || unit.level === 'paragraph' || !DEFINES.test(unit.words.text)) return undefined;
  const beside = /^([^　、。]+)　/.exec(unit.words.text)?.[1];
  const title = unit.heading?.text ?? beside ?? /^([^「」、。（）()]{1,30})とは、/.exec(unit.words.text)?.[1];
  if (!title || title.length > LONGEST_NAME * 2) return undefined;
  const [, name = title, bracketed] = /^(.+?)[（(]([^（）()]+)[）)]$/.exec(title) ?? [];
  return {
    name: bareName(name),
    aliases: bracketed ? bracketed.split(/[、,／/]/).map(bareName) : [],
    unit,
    range: undefined,
  };
}

function bareName(name: string): string {
  return name.replace(/[「」]/g, '').trim();
}

function inlineDefinitions(unit: Unit): readonly Definition[] {
  const { text } = unit.words;
  const depths = bracketDepths(text);
  const found = [
    ...[...text.matchAll(QUOTED)].filter((match) => DEFINES.test(sentenceFrom(text, match.index))),
    ...[...text.matchAll(INLINE)].filter((match) => (depths[match.index] ?? 0) > 0),
  ];
  return found.flatMap((match) => {
    const [name, ...aliases] = match.slice(1).filter((each) => each !== undefined && each !== '');
    if (!name) return [];
    return [{ name, aliases, unit, range: { start: match.index, end: match.index + match[0].length } }];
  });
}

function sentenceFrom(text: string, index: number): string {
  const end = text.indexOf('。', index);
  return end < 0 ? text : text.slice(index, end + 1).includes('いう') ? text.slice(index, end + 1) : text;
}
