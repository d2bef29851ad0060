import { accessSync, constants, existsSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { error, type Finding, warning } from '../../diagnosis/finding.js';

/** What the rights of others to a file or folder of ours are worth: nothing, where they can read what nobody else should. */
export function rightsProblem(path: string, uid: number | undefined): Finding | undefined {
  if (uid === undefined) return undefined;
  const stats = statSync(path);
  return openToOthers(path, stats) ?? ownedByAnother(path, stats, uid) ?? closedToUs(path, stats);
}

export function openToOthers(path: string, stats: Stats = statSync(path)): Finding | undefined {
  if ((stats.mode & 0o077) === 0) return undefined;
  const mode = (stats.mode & 0o777).toString(8).padStart(4, '0');
  const wanted = stats.isDirectory() ? '700' : '600';
  return error(`${path} は、ほかの利用者にも開かれています（${mode}）。`, `chmod ${wanted} ${quoted(path)}`);
}

function ownedByAnother(path: string, stats: Stats, uid: number): Finding | undefined {
  if (stats.uid === uid) return undefined;
  if (uid === 0)
    return warning(
      `${path} の持ち主は root ではありません（利用者番号 ${stats.uid}）。`,
      'jobun serve を動かす利用者で、もう一度 jobun doctor をお試しください。',
    );
  return error(
    `${path} の持ち主が、この命令を動かしている利用者ではありません（利用者番号 ${stats.uid}）。`,
    `jobun serve を動かす利用者で試しているなら、root で chown してください: chown ${uid} ${quoted(path)}`,
  );
}

function closedToUs(path: string, stats: Stats): Finding | undefined {
  const wanted = stats.isDirectory() ? '700' : '600';
  return isUsable(path) ? undefined : error(`${path} を読み書きできません。`, `chmod ${wanted} ${quoted(path)}`);
}

/** Whether what is there can be read and written, and a folder entered. */
export function isUsable(path: string): boolean {
  try {
    const enter = statSync(path).isDirectory() ? constants.X_OK : 0;
    accessSync(path, constants.R_OK | constants.W_OK | enter);
    return true;
  } catch {
    return false;
  }
}

/** The folder itself, or what is there of the way to it. */
export function nearestExisting(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestExisting(dirname(folder));
}

/** Whether a folder that is not there could be made. */
export function canBeMade(folder: string): boolean {
  const nearest = nearestExisting(folder);
  return statSync(nearest).isDirectory() && isUsable(nearest);
}

/** As one word of a shell. */
export function quoted(path: string): string {
  return /^[\w./@:+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
