/** One measured table: figures are printed, never asserted on. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What a reader must know to read it: one sentence each. */
  readonly notes: readonly string[];
}

export function toMarkdown({ title, columns, rows, notes }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = columns.map((_, at) => (at === 0 ? '---' : '--:'));
  return [`## ${title}`, '', line(columns), line(rule), ...rows.map(line), '', ...notes, ''].join('\n');
}

/** Three significant digits: no machine that others share gives more. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.max(0, Math.min(3, 2 - Math.floor(Math.log10(Math.abs(value) || 1))));
  return value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
}

export function ratio(value: number, base: number): string {
  return `${number(value / base)}×`;
}

export function megabytes(bytes: number): string {
  return Number.isFinite(bytes) ? number(bytes / 1e6) : '–';
}
