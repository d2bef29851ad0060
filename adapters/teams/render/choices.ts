import { LABELS } from '../../../src/message/labels.js';
import type { Choice } from '../../../src/message/message.js';
import type { Quotation } from '../../../src/message/quotation.js';
import { LIMITS } from '../limits.js';
import { PRESSES } from '../names.js';
import { button, fitsButton, rowsOf } from './action.js';
import type { Element } from './card.js';
import type { Context } from './context.js';
import { TEAMS_LABELS } from './labels.js';
import { menuOf } from './menu.js';
import { addressRun, near, type Quoting } from './quotation.js';
import { sizeOf } from './size.js';
import { quoted, said } from './text.js';

interface Offer extends Choice {
  readonly quotation?: Quotation | undefined;
}

interface Offered {
  /** What has to be read before choosing. */
  readonly list: readonly Element[];
  readonly buttons: readonly Element[];
}

/** Buttons; above them, by their numbers, those whose label cannot say it all or rests on words of a document. */
export function choiceElements(choices: readonly Offer[], context: Context, quoting: Quoting): Offered {
  const needsList = ({ label, ask, quotation }: Offer) => {
    return quotation !== undefined || sizeOf(label) > LIMITS.buttonLabel || !fitsButton(ask);
  };
  const isNumbered = !context.presses || choices.some(needsList);
  const numbered = choices.map((choice, at) => ({
    ...choice,
    name: isNumbered ? `${at + 1}. ${choice.label}` : choice.label,
  }));
  const pressed = numbered.filter(({ ask }) => context.presses && fitsButton(ask));
  return {
    list: numbered
      .filter((choice) => !context.presses || needsList(choice))
      .flatMap((choice) => listed(choice, quoting)),
    buttons: rowsOf(
      pressed.map(({ name, label, ask }) => {
        return button({ press: PRESSES.ask, label: name, spoken: label, value: ask, answers: context.answers });
      }),
    ),
  };
}

/** All of many, where a field can hold every one of them; else buttons; a line each where nobody could press. */
export function choiceMenu(choices: readonly Choice[], { language, answers, presses }: Context): Element[] {
  if (!presses) return said(...choices.map(({ label }) => [{ text: `・${label}` }]));
  const entries = [...new Map(choices.map(({ label, ask }) => [ask, { label, value: ask }])).values()];
  const { choose } = LABELS[language];
  const menu = menuOf({
    press: PRESSES.ask,
    label: choose,
    sends: TEAMS_LABELS[language].ask,
    entries,
    answers,
    language,
  });
  if (menu !== undefined) return [menu];
  const fit = entries.filter(({ value }) => fitsButton(value));
  return rowsOf(fit.map(({ label, value }) => button({ press: PRESSES.ask, label, value, answers })));
}

/** What is too long for a button can be typed: it stands there in full. */
function listed({ name, label, ask, quotation }: Offer & { name: string }, quoting: Quoting): Element[] {
  const lines = [[{ text: name, bold: true } as const], ...(fitsButton(ask) || ask === label ? [] : [[{ text: ask }]])];
  if (quotation === undefined) return said(...lines);
  const where = label.includes(quoting.place(quotation)) ? [] : [addressRun(quotation, quoting)];
  return [...said(...lines), ...quoted([{ text: quotation.text }]), ...near(where)];
}
