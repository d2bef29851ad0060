import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { Quotation } from '../../../src/message/quotation.js';
import { LIMITS } from '../limits.js';
import { PRESSES } from '../names.js';
import { button, fitsButton, rowsOf } from './button.js';
import { fitsMenu, menusOf } from './menu.js';
import { addressRun, type Quoting } from './quotation.js';
import { quoted, richText, said } from './richtext.js';
import { sizeOf } from './size.js';

/** Something to ask next; `ask` is what pressing it sends. */
interface Choice {
  readonly label: string;
  readonly ask: string;
  readonly quotation?: Quotation | undefined;
}

interface Offered {
  /** What has to be read before choosing. */
  readonly list: readonly KnownBlock[];
  readonly buttons: readonly ActionsBlock[];
}

/** Buttons; above them, numbered, what they stand for where a label cannot say it all or rests on words of a document. */
export function choiceBlocks(choices: readonly Choice[], quoting: Quoting): Offered {
  const isListed = choices.some(({ label, ask, quotation }) => {
    return quotation !== undefined || sizeOf(label) > LIMITS.buttonLabel || !fitsButton(ask);
  });
  const numbered = choices.map((choice, at) => ({
    ...choice,
    name: isListed ? `${at + 1}. ${choice.label}` : choice.label,
  }));
  return {
    list: isListed ? numbered.flatMap((choice) => listed(choice, quoting)) : [],
    buttons: rowsOf(
      numbered
        .filter(({ ask }) => fitsButton(ask))
        .map(({ name, label, ask }) => {
          const spoken = name === label ? undefined : label;
          return button({ press: PRESSES.ask, label: name, spoken, value: ask });
        }),
    ),
  };
}

/** All of many, where a menu can hold every one of them; else buttons. */
export function choiceMenu(choices: readonly Omit<Choice, 'quotation'>[], called: string): ActionsBlock[] {
  const entries = [...new Map(choices.map(({ label, ask }) => [ask, { label, value: ask }])).values()];
  if (entries.every(fitsMenu)) return rowsOf(menusOf(PRESSES.ask, called, [{ label: '', entries }]));
  return rowsOf(
    entries
      .filter(({ value }) => fitsButton(value))
      .map(({ label, value }) => button({ press: PRESSES.ask, label, value })),
  );
}

/** What is too long for a button can be typed: it stands there in full. */
function listed({ name, label, ask, quotation }: Choice & { name: string }, quoting: Quoting): KnownBlock[] {
  const typed = fitsButton(ask) || ask === label ? [] : [[{ text: ask }]];
  if (quotation === undefined) return richText([said([{ text: name, bold: true }], ...typed)]);
  // Bold are the choices alone.
  const { bold: _, ...address } = addressRun(quotation, quoting);
  const where = label.includes(quoting.place(quotation)) ? [] : [address];
  return richText([said([{ text: name, bold: true }], ...typed), quoted([{ text: quotation.text }]), said(where)]);
}
