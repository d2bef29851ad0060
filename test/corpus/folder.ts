import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** Path inside the folder → what the file holds. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const root = mkdtempSync(join(tmpdir(), 'jobun-test-'));
let folders = 0;

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder of its own with these files, gone when the test file is done. */
export function folderOf(files: Files): string {
  const folder = join(root, String(++folders));
  mkdirSync(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
