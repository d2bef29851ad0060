/** The first digits that schemes of payment cards use. Numbers that begin otherwise are of other trades. */
const FORM = /^(?:[3-6][0-9]{12,18}|2(?:2[2-9]|[3-6][0-9]|7[0-2])[0-9]{13})$/;

/** Whether the digits can be the number of a payment card: its length, its first digits, and its check digit (Luhn). */
export function isCardNumber(digits: string): boolean {
  if (!FORM.test(digits)) return false;
  let sum = 0;
  for (let n = 1; n <= digits.length; n++) {
    const digit = Number(digits[digits.length - n]);
    const doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += n % 2 === 0 ? doubled : digit;
  }
  return sum % 10 === 0;
}
