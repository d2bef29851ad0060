import { LABELS } from '../../../src/message/labels.js';
import type { Language } from '../../../src/person/language.js';
import { LIMITS } from '../limits.js';
import { CHOSEN, type Press } from '../names.js';
import { button } from './action.js';
import type { Together } from './card.js';
import { clipped, sizeOf, weightOf } from './size.js';

export interface Entry {
  readonly label: string;
  readonly value: string;
}

interface Menu {
  readonly press: Press;
  /** What is chosen from. */
  readonly label: string;
  /** Of the button that sends what was chosen. */
  readonly sends: string;
  readonly entries: readonly Entry[];
  /** The value that is chosen already. */
  readonly chosen?: string | undefined;
  readonly answers: string;
  readonly language: Language;
  /** What it may weigh; else as much as sixty choices in a few words each. */
  readonly room?: number;
}

const MENU = 6_500;

/**
 * A field to choose from, and the button that sends the choice; undefined where no card could hold all of them. Not one
 * that filters what is typed, which Teams lets show fifteen choices at most: here all can be seen. Not required, since
 * that would keep back the reason that is sent from the same card: pressed at once, it sends no value. A card has one alone.
 */
export function menuOf({
  press,
  label,
  sends,
  entries,
  chosen,
  answers,
  language,
  room = MENU,
}: Menu): Together | undefined {
  if (entries.length === 0 || !entries.every(fitsMenu)) return undefined;
  const choices = entries.map((entry) => ({ title: titleOf(entry), value: entry.value }));
  const menu: Together = {
    type: 'Container',
    items: [
      {
        type: 'Input.ChoiceSet',
        id: CHOSEN,
        style: 'compact',
        label: clipped(label, LIMITS.choiceLabel),
        placeholder: LABELS[language].choose,
        ...(chosen === undefined ? {} : { value: chosen }),
        choices,
      },
      { type: 'ActionSet', actions: [button({ press, label: sends, answers, sends: true })] },
    ],
  };
  return weightOf(menu) <= room ? menu : undefined;
}

function fitsMenu({ value }: Entry): boolean {
  return value.trim() !== '' && value.isWellFormed() && sizeOf(value) <= LIMITS.choiceValue;
}

function titleOf({ label, value }: Entry): string {
  return clipped(label.trim() === '' ? value : label, LIMITS.choiceLabel);
}
