import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreProblem } from './problem.js';

const NO_RIGHT: ReadonlySet<string> = new Set(['EACCES', 'EROFS', 'EPERM']);

/** libsql gives codes as better-sqlite3 does, except where it cannot open the file at all. */
export function sqliteProblem(error: unknown, file: string): StoreProblem | undefined {
  if (error instanceof StoreProblem) return error;
  const { code, message = '' } = error as { code?: string; message?: string };
  const said = (kind: StoreProblem['kind'], words: string) => new StoreProblem(kind, words, error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return said('full', `データベース ${file} に書けません。ディスクの空きを増やしてください。`);
  const cannotOpen = code?.startsWith('SQLITE_CANTOPEN') || message.startsWith('ConnectionFailed');
  if (code?.startsWith('SQLITE_READONLY') || NO_RIGHT.has(code ?? '') || (cannotOpen && isClosedToUs(file)))
    return said(
      'read-only',
      `データベース ${file} に書く権限がありません。ファイルとフォルダーの持ち主と権限を確かめてください。`,
    );
  if (code?.startsWith('SQLITE_BUSY') || code?.startsWith('SQLITE_LOCKED'))
    return said(
      'locked',
      `データベース ${file} は、ほかのプログラムが使っています。終わるのを待って、もう一度お試しください。`,
    );
  if (code === 'SQLITE_NOTADB' || code?.startsWith('SQLITE_CORRUPT'))
    return said(
      'damaged',
      `${file} は、データベースとして読めません。${file}-wal と ${file}-shm もいっしょに別の場所に移し、バックアップがあれば jobun db restore で戻してください。`,
    );
  if (cannotOpen || code?.startsWith('SQLITE_IOERR'))
    return said(
      'unreachable',
      `データベース ${file} を開けません。フォルダーがあるか、読み書きの権限があるかを確かめてください。`,
    );
  return undefined;
}

/** libsql says that it cannot open a file, but not why. */
function isClosedToUs(file: string): boolean {
  try {
    accessSync(dirname(file), constants.W_OK | constants.X_OK);
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
    return false;
  } catch (error) {
    return NO_RIGHT.has((error as NodeJS.ErrnoException).code ?? '');
  }
}
