/** A line of CSV as Excel reads it, without its line end. */
export function csvLine(cells: readonly (string | number | undefined)[]): string {
  return cells.map(cell).join(',');
}

/** What makes a file UTF-8 to Excel. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Excel runs a cell that begins like a formula, full-width signs included; an apostrophe before it makes it text. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

function cell(value: string | number | undefined): string {
  if (value === undefined || typeof value === 'number') return `${value ?? ''}`;
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
