/** One spelling for all of one address; undefined where the text is none. */
export function normalisedMail(text: string): string | undefined {
  const mail = text.normalize('NFKC').trim().toLowerCase();
  return /^[^@]+@[^@]+$/.test(mail) ? mail : undefined;
}
