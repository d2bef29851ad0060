import type { ActionsBlock, Button, PlainTextElement, StaticSelect } from '@slack/types';
import { LIMITS } from '../limits.js';
import { actionId, type Press } from '../names.js';
import { clipped, sizeOf, weightOf } from './size.js';

export interface Pressed {
  readonly press: Press;
  readonly label: string;
  /** Where the label alone does not tell. */
  readonly spoken?: string | undefined;
  readonly value?: string;
  readonly url?: string;
}

/** Slack shows it as it stands: `:smile:` stays a word. Refused when empty, or blank. */
export function plainText(text: string, size: number): PlainTextElement {
  const shown = text.trim() === '' ? '―' : clipped(text.toWellFormed(), size);
  return { type: 'plain_text', text: shown, emoji: false };
}

/** Cut, a value would be another one; blank, it would say nothing. */
export function fitsButton(value: string): boolean {
  return value.trim() !== '' && value.isWellFormed() && sizeOf(value) <= LIMITS.buttonValue;
}

export function button({ press, label, spoken, value, url }: Pressed): Button {
  return {
    type: 'button',
    action_id: press,
    text: plainText(label, LIMITS.buttonLabel),
    ...(value === undefined ? {} : { value }),
    ...(url === undefined ? {} : { url }),
    ...(spoken === undefined ? {} : { accessibility_label: plainText(spoken, LIMITS.accessibilityLabel).text }),
  };
}

/** What a block of several elements may weigh, so that a message holds it and more. */
const ROW = 5_000;

/** In as many blocks as they need; each gets an id of its own in its block. */
export function rowsOf(elements: readonly (Button | StaticSelect)[]): ActionsBlock[] {
  const rows: ActionsBlock[] = [];
  let used = 0;
  for (const element of elements) {
    const size = weightOf(element);
    const row = rows.at(-1);
    if (row === undefined || row.elements.length === LIMITS.actions || used + size > ROW) {
      rows.push({ type: 'actions', elements: [numbered(element, 0)] });
      used = size;
    } else {
      row.elements.push(numbered(element, row.elements.length));
      used += size;
    }
  }
  return rows;
}

function numbered<E extends Button | StaticSelect>(element: E, number: number): E {
  return { ...element, action_id: actionId(element.action_id as Press, number) };
}
