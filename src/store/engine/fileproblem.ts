import { dirname } from 'node:path';
import { StoreProblem } from './problem.js';

/** What went wrong with a file other than the database, a backup; undefined where the error is not the file system's. */
export function fileProblem(error: unknown, file: string): StoreProblem | undefined {
  if (error instanceof StoreProblem) return error;
  const { code = '', path } = error as NodeJS.ErrnoException;
  const said = (words: string) => new StoreProblem('backup', words, error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return said(`${file} に書けません。ディスクの空きを増やすか、別の場所を指定してください。`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return said(`${file} を読み書きする権限がありません。ファイルとフォルダーの権限を確かめてください。`);
    case 'ENOENT':
    case 'ENOTDIR':
      return path === file
        ? said(`${file} がありません。場所を確かめてください。`)
        : said(`フォルダー ${dirname(file)} がありません。先に作ってください。`);
    case 'EISDIR':
      return said(`${file} はフォルダーです。ファイルの名前を指定してください。`);
    case 'EEXIST':
      return said(`${file} はすでにあります。別の名前を指定してください。`);
    case 'EIO':
    case 'EFBIG':
      return said(`${file} を読み書きできません（${code}）。ディスクを確かめるか、別の場所を指定してください。`);
    default:
      return undefined;
  }
}
