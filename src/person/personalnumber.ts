const FORM = /^[0-9]{12}$/;

/**
 * Whether twelve digits are a number that the state gives to a person: whether the last is the check digit of the
 * eleven before it. The rule is an ordinance's: Pn is the n-th digit from the right, Qn = n + 1 up to the sixth and
 * n − 5 from the seventh; the check digit is 11 − (Σ Pn·Qn mod 11), and 0 where the remainder is 0 or 1.
 */
export function isPersonalNumber(digits: string): boolean {
  if (!FORM.test(digits)) return false;
  let sum = 0;
  for (let n = 1; n <= 11; n++) sum += Number(digits[11 - n]) * (n <= 6 ? n + 1 : n - 5);
  const remainder = sum % 11;
  return Number(digits[11]) === (remainder <= 1 ? 0 : 11 - remainder);
}
