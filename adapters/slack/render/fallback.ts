import type { ActionsBlock, KnownBlock, RichTextBlock } from '@slack/types';
import type { Language } from '../../../src/person/language.js';
import { LIMITS } from '../limits.js';
import { PRESSES, pressOf } from '../names.js';
import { LABELS } from './labels.js';
import { textsIn } from './richtext.js';
import { clipped } from './size.js';

/**
 * The same as the blocks say, as plain text: who hears it hears nothing else, and a provision may end in its proviso.
 * Nothing in it is a mention or a link.
 */
export function fallbackOf(blocks: readonly KnownBlock[], language: Language): string {
  const texts = blocks.flatMap((block) => (block.type === 'rich_text' ? linesOf(block) : []));
  const choices = blocks
    .flatMap((block) => (block.type === 'actions' ? choicesOf(block) : []))
    .filter((label) => !texts.some((text) => text.startsWith(label.replace(/…$/u, ''))));
  const lines = [...texts, ...choices.map((label) => `・${label}`)];
  return escaped(clipped(lines.length === 0 ? LABELS[language].further : lines.join('\n'), LIMITS.messageText));
}

/** As much of it as takes the place of another; what is escaped stays whole. */
export function fallbackForUpdate(text: string): string {
  return clipped(text, LIMITS.updateText).replace(/&[a-z]*…$/, '…');
}

function linesOf(block: RichTextBlock): string[] {
  return textsIn(block).map(({ kind, text }) => (kind === 'quoted' ? `「${text}」` : text));
}

/** What can be asked next may stand in the buttons alone. */
function choicesOf({ elements }: ActionsBlock): string[] {
  return elements.flatMap((element) => {
    if (element.type !== 'button' || pressOf(element.action_id ?? '') !== PRESSES.ask) return [];
    return [element.text.text];
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
