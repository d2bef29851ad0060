import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../law/issue.js';
import { positionOf } from '../law/source.js';

/** A text file of the corpus: its path inside the folder, and its text. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Reads UTF-8 and nothing else; an issue says where the first byte stands that is not. */
export function readTextFile(folder: string, path: string): TextFile | Issue {
  const bytes = bytesOf(join(folder, path));
  if (bytes === undefined) return unreadable(path);
  const text = bytes.toString('utf8');
  const broken = text.indexOf('\uFFFD');
  if (broken < 0 || Buffer.from(text).equals(bytes)) return { path, text: text.replace(/^\uFEFF/, '') };
  return {
    ...positionOf(text, broken),
    severity: 'error',
    file: path,
    defect: 'not-utf8',
    problem: 'UTF-8として読めない文字があります。',
    remedy: '文字コードをUTF-8にして保存し直してください。',
  };
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function unreadable(path: string): Issue {
  return {
    line: 1,
    column: 1,
    severity: 'error',
    file: path,
    defect: 'unreadable',
    problem: 'ファイルとして読めません。',
    remedy: 'フォルダーになっていないか、読む権限があるかを確かめてください。',
  };
}

export function isIssue(read: TextFile | Issue): read is Issue {
  return 'severity' in read;
}
