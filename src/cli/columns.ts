/** Full-width characters take two columns of a terminal. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2 : 1), 0);
}

/** Rows of cells as lines whose columns stand below each other; the last column may be of any length. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) => {
    const padded = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)));
    return padded.join('  ').trimEnd();
  });
}

/** Text from elsewhere as one cell: neither line ends nor characters that a terminal obeys. */
export function cellOf(text: string): string {
  return text.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
}
