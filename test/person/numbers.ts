import fc from 'fast-check';

/** The rule once more, by the weights of the digits from the left. */
export function withCheckDigit(eleven: string): string {
  const weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
  const remainder = weights.reduce((sum, weight, i) => sum + weight * Number(eleven[i]), 0) % 11;
  return eleven + (remainder < 2 ? '0' : String(11 - remainder));
}

/** Luhn's rule by a table of doubled digits. */
export function withLuhnDigit(payload: string): string {
  const sum = [...payload].reverse().reduce((s, d, i) => s + Number(i % 2 === 0 ? '0246813579'[Number(d)] : d), 0);
  return payload + String((10 - (sum % 10)) % 10);
}

export function digits(length: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
}

export const personalNumber = digits(11).map(withCheckDigit);

export const cardNumber = fc
  .tuple(fc.constantFrom(...'3456'), fc.integer({ min: 11, max: 17 }).chain(digits))
  .map(([scheme, rest]) => withLuhnDigit(scheme + rest));

/** Digits as people and programs write them. */
const SCRIPTS = ['0123456789', '０１２３４５６７８９', '٠١٢٣٤٥٦٧٨٩', '𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡'].map((s) => [...s]);
const CIRCLED = [...'⓪①②③④⑤⑥⑦⑧⑨'];

/** Separators, one line a kind. */
export const SEPARATORS = {
  blank: [' ', '　', '\t', '\u00a0', '   '],
  line: ['\n', '\r\n', ' \n'],
  dash: ['-', '－', 'ー', '―', '‐', '−', '–', '—', '‑', 'ｰ', ' - ', '-\n', '――', '\u200b-'],
  dot: ['.', '．', '・', '･', '·'],
  comma: [',', '，', '、', ', '],
  slash: ['/', '／', ' / ', '|'],
  underscore: ['_', '＿'],
  none: ['\u200b', '\u00ad', '\u2060', '\ufeff', '\ufe0f\u20e3'],
} as const;
export type Separation = keyof typeof SEPARATORS;

/** Sizes of groups. Ten and eleven digits in one are what telephone numbers are written in. */
function grouping(length: number): fc.Arbitrary<readonly number[]> {
  const size = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 9 }));
  return fc.array(size, { minLength: length, maxLength: length }).map((sizes) => {
    let left = length;
    return sizes.flatMap((wanted) => {
      const taken = Math.min(wanted, left);
      left -= taken;
      return taken > 0 ? [taken] : [];
    });
  });
}

/** The digits in any groups, any script from one digit to the next, and any separators of a kind. */
export function written(number: string, separation: Separation): fc.Arbitrary<string> {
  const mixed = fc.array(fc.constantFrom(...SCRIPTS), { minLength: number.length, maxLength: number.length });
  const circled = fc.constant(Array.from(number, () => CIRCLED));
  const scripts = fc.oneof({ weight: 5, arbitrary: mixed }, circled);
  const separators = fc.array(fc.constantFrom<string>(...SEPARATORS[separation]), { minLength: 19, maxLength: 19 });
  const whole = fc.constant([number.length]);
  return fc
    .tuple(scripts, fc.oneof({ weight: 9, arbitrary: grouping(number.length) }, whole), separators)
    .map(([styles, sizes, between]) => {
      const shown = [...number].map((digit, i) => styles[i]?.[Number(digit)] ?? digit);
      return sizes.map((size, i) => (i === 0 ? '' : (between[i] ?? '')) + shown.splice(0, size).join('')).join('');
    });
}

/** Any text without digits, and without the sign of an international telephone number. */
export const otherText = fc
  .string({ unit: 'binary', maxLength: 20 })
  .map((text) => text.replace(/[\p{N}+＋]/gu, '').replace(/^\p{M}+/u, ''));

export const telephone = fc
  .tuple(
    fc
      .constantFrom('090-NNNN-NNNN', '080NNNNNNNN', '050-NNNN-NNNN', '048-NNN-NNNN', '03-NNNN-NNNN', '0480-NN-NNNN')
      .chain((form) => digits(form.length).map((d) => form.replace(/N/g, (_, i: number) => d[i] ?? '0'))),
    fc.constantFrom(
      (t: string) => t,
      (t: string) => `+81-${t.slice(1)}`,
      toFullWidth,
    ),
  )
  .map(([form, write]) => write(form));

function toFullWidth(text: string): string {
  return text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}
