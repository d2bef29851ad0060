import { LABELS } from '../../../src/message/labels.js';
import type { Language } from '../../../src/person/language.js';
import { LIMITS } from '../limits.js';
import { PRESSES } from '../names.js';
import type { Action, Element } from './card.js';
import { clipped } from './size.js';
import { textOf } from './text.js';

/** Enough to hear what it is about; the card holds the rest. */
const ALL = 1_000;
/** So that what stands behind a long quote, its address, is heard as well. */
const QUOTE = 200;

/** The same as a card says, as plain text. */
export function plainOf(elements: readonly Element[], actions: readonly Action[], language: Language): string {
  const texts = elements.flatMap(linesOf);
  const rows = elements.flatMap((element) => (element.type === 'ActionSet' ? element.actions : []));
  const choices = [...rows, ...actions]
    .flatMap((action) => (action.type === 'Action.Submit' && action.data.press === PRESSES.ask ? [action.title] : []))
    .filter((label) => !texts.some((text) => text.startsWith(label.replace(/…$/u, ''))));
  const lines = [...texts, ...choices.map((label) => `・${label}`)];
  return clipped(lines.length === 0 ? LABELS[language].further : lines.join('\n'), ALL);
}

function linesOf(element: Element): string[] {
  if (element.type === 'RichTextBlock') return [textOf(element)];
  if (!('style' in element)) return [];
  return [`「${clipped(element.items.map(textOf).join('\n'), QUOTE)}」`];
}

/** Where Markdown may be read into it. */
export function asMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~#|]/gu, '\\$&');
}

/** Where tags may be read into it: these letters sound the same, and look almost so. */
export function withoutTags(text: string): string {
  return text.replace(/[&<>]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** For a list of chats, where a line is shown. */
export function summaryOf(text: string): string {
  return withoutTags(clipped(text.replaceAll('\n', ' '), LIMITS.summary));
}
