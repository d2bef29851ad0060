import { existsSync, readFileSync } from 'node:fs';

/** The rows of a JSON Lines file. */
export function readRows<Row>(path: string): readonly Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

export function requirePath(path: string, what: string): void {
  if (existsSync(path)) return;
  console.error(`Not found: ${path}\nThis run needs ${what}. Give the data folder as the first argument.`);
  process.exit(2);
}
