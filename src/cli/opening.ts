import { resolve } from 'node:path';
import type { Corpus } from '../assistant/view.js';
import { openCorpus } from '../corpus/open.js';
import type { TextFile } from '../corpus/textfile.js';
import { type Reader, readerIn } from '../person/audience.js';
import type { Invocation, Option } from './command.js';
import { issueLines } from './issues.js';

/** Options of every command that reads a corpus. */
export const CORPUS_OPTIONS = {
  corpus: {
    type: 'string',
    takes: 'DIR',
    summary: {
      ja: '読むcorpusフォルダー（なければ設定のもの）',
      en: 'corpus folder to read (else the configured one)',
    },
  },
  audience: {
    type: 'string',
    takes: 'NAMES',
    summary: {
      ja: '読む人の範囲。staff など、コンマ区切り（なければ公開文書だけ）',
      en: 'who reads: staff or groups, comma-separated (else public documents only)',
    },
  },
} as const satisfies Record<string, Option>;

/** The folder the command line names, else the configured one. */
export function corpusFolderOf({ config, options }: Pick<Invocation, 'config' | 'options'>): string {
  return typeof options.corpus === 'string' ? resolve(options.corpus) : config.corpusFolder;
}

/** The corpus the command line names, or as it would be with a draft; undefined when it has errors, which are shown. */
export function openFor({ config, options, terminal }: Invocation, draft?: TextFile): Corpus | undefined {
  const corpusFolder = corpusFolderOf({ config, options });
  const { value, issues } = openCorpus({ corpusFolder, cacheFolder: config.cacheFolder }, draft);
  if (value === undefined) {
    const errors = issues.filter(({ severity }) => severity === 'error');
    terminal.err(errors.flatMap((issue) => issueLines(issue, terminal)).join('\n'));
  }
  return value;
}

export function readerFor({ options }: Invocation): Reader {
  const names = typeof options.audience === 'string' ? options.audience.split(',') : [];
  return readerIn(...names.map((name) => name.trim()).filter((name) => name !== ''));
}
