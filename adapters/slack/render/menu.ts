import type { PlainTextOption, StaticSelect } from '@slack/types';
import { LIMITS } from '../limits.js';
import type { Press } from '../names.js';
import { plainText } from './button.js';
import { sizeOf, weightOf } from './size.js';

export interface Entry {
  readonly label: string;
  readonly value: string;
}

export interface Group {
  /** Empty where there is one group alone. */
  readonly label: string;
  readonly entries: readonly Entry[];
}

/** Cut, a value would be another one; blank, it would say nothing. */
export function fitsMenu({ value }: Entry): boolean {
  return value.trim() !== '' && value.isWellFormed() && sizeOf(value) <= LIMITS.optionValue;
}

/** What one menu may weigh, so that a message holds it and more: sixty choices in a few words each. */
const MENU = 9_000;

/** One menu, or several of them where one would be too large. All entries must fit, and no value stand twice. */
export function menusOf(press: Press, placeholder: string, groups: readonly Group[]): StaticSelect[] {
  const menus: { label: string; options: PlainTextOption[] }[][] = [];
  let used = Number.POSITIVE_INFINITY;
  let count = 0;
  for (const { label, entries } of groups) {
    let group: PlainTextOption[] | undefined;
    for (const { label: text, value } of entries) {
      const option: PlainTextOption = { text: plainText(text, LIMITS.optionLabel), value };
      const size = weightOf(option);
      if (used + size > MENU || count === LIMITS.options) {
        menus.push([]);
        group = undefined;
        used = 0;
        count = 0;
      }
      if (group === undefined) {
        group = [];
        menus.at(-1)?.push({ label, options: group });
        used += weightOf(label) + AROUND;
      }
      group.push(option);
      used += size;
      count += 1;
    }
  }
  return menus.map((menu) => select(press, placeholder, menu));
}

/** The JSON around a group. */
const AROUND = 90;

function select(
  press: Press,
  placeholder: string,
  groups: readonly { label: string; options: PlainTextOption[] }[],
): StaticSelect {
  const [only, ...more] = groups;
  const isPlain = more.length === 0 && only?.label === '';
  return {
    type: 'static_select',
    action_id: press,
    placeholder: plainText(placeholder, LIMITS.placeholder),
    ...(isPlain
      ? { options: only.options }
      : {
          option_groups: groups.map(({ label, options }) => ({
            label: plainText(label, LIMITS.optionGroupLabel),
            options,
          })),
        }),
  };
}
