import { LIMITS } from '../limits.js';
import { type Carried, PRESSES, type Press } from '../names.js';
import type { Action, ActionSet, Execute, Submit } from './card.js';
import { clipped, sizeOf, weightOf } from './size.js';

export interface Pressed {
  readonly press: Press;
  readonly label: string;
  /** Where the label alone does not tell. */
  readonly spoken?: string | undefined;
  /** Left out where a field of that name is filled in. */
  readonly value?: string;
  readonly answers: string;
  /** Of a button that sends what was filled in beside it. */
  readonly sends?: true;
}

/** Cut, a value would be another one; blank, it would say nothing. */
export function fitsButton(value: string): boolean {
  return value.trim() !== '' && value.isWellFormed() && sizeOf(value) <= LIMITS.buttonValue;
}

/** A question comes as a message of who presses; all else is answered in place. */
export function button({ press, label, spoken = label, value, answers, sends }: Pressed): Submit | Execute {
  const data: Partial<Carried> & { press: Press } = {
    press,
    ...(value === undefined ? {} : { value }),
    answers,
    card: 0,
  };
  const associatedInputs = sends === undefined ? 'None' : 'Auto';
  const shown = { ...titled(label, spoken), data, associatedInputs } as const;
  if (press === PRESSES.ask) return { type: 'Action.Submit', ...shown };
  return { type: 'Action.Execute', verb: press, ...shown };
}

/** No title is empty: a button would have no name. */
export function titled(label: string, spoken = label): { readonly title: string; readonly tooltip?: string } {
  const title = label.trim() === '' ? '―' : clipped(label, LIMITS.buttonLabel);
  const whole = clipped(spoken, LIMITS.spoken);
  return title === whole || spoken.trim() === '' ? { title } : { title, tooltip: whole };
}

/** What a row of several may weigh, so that a card holds it and more. */
const ROW = 5_000;

/** In as many rows as they need. */
export function rowsOf(actions: readonly Action[]): ActionSet[] {
  const rows: Action[][] = [];
  let room = 0;
  for (const action of actions) {
    const weight = weightOf(action);
    const row = rows.at(-1);
    if (row === undefined || weight > room || row.length === LIMITS.actions) {
      rows.push([action]);
      room = ROW - weight;
    } else {
      row.push(action);
      room -= weight;
    }
  }
  return rows.map((row) => ({ type: 'ActionSet', actions: row }));
}

/** The same element on another card of the answer: whoever presses there goes back there. */
export function onCard<T>(sent: T, card: number): T {
  if (typeof sent !== 'object' || sent === null || card === 0) return sent;
  if (Array.isArray(sent)) return sent.map((each) => onCard(each, card)) as T;
  const moved = Object.entries(sent).map(([key, value]) => [key, onCard(value, card)] as const);
  return Object.fromEntries('press' in sent ? [...moved, ['card', card]] : moved) as T;
}
