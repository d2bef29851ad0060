import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';

/** Path inside the folder → what the file holds. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder of its own with these files, gone when the run is done: test files share what other modules made of it. */
export function folderOf(files: Files): string {
  const folder = mkdtempSync(join(inject('scratch'), 'folder-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
