import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makePrivateFolder } from './engine/privatefile.js';
import { StoreProblem } from './engine/problem.js';

/** Shorter could be guessed. */
const SHORTEST = 32;

/** The secret in a file; the file is made with a new secret where there is none and `create` says so. */
export function secretIn(file: string, create: boolean): string {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret.length >= SHORTEST) return secret;
    throw new StoreProblem('key', `${file} の鍵が短すぎます。${SHORTEST}文字以上にしてください。`);
  } catch (error) {
    if (error instanceof StoreProblem) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' || !create)
      throw new StoreProblem('key', `鍵のファイル ${file} を読めません。場所と権限を確かめてください。`, error);
  }
  const secret = randomBytes(32).toString('base64url');
  try {
    makePrivateFolder(dirname(file));
    writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
    return secret;
  } catch (error) {
    // Another process that starts at the same moment made it first.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return secretIn(file, false);
    throw new StoreProblem(
      'read-only',
      `鍵のファイル ${file} を作れません。フォルダーの権限を確かめてください。`,
      error,
    );
  }
}
