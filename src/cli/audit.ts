import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { locationIn, secretFor } from '../store/configured.js';
import { keptSeals } from '../store/log/sealfile.js';
import { openStore } from '../store/open.js';
import type { Store } from '../store/store.js';
import { exportLines } from './auditexport.js';
import { reportLines } from './auditreport.js';
import { type Command, type ExitCode, type Invocation, UsageError } from './command.js';

export const audit: Command = {
  options: {
    seals: {
      type: 'string',
      takes: 'FILE',
      summary: {
        ja: 'verify で照らし合わせる封印の控え（なければ設定のもの）',
        en: 'verify against these kept seals (else the configured ones)',
      },
    },
    csv: {
      type: 'boolean',
      summary: { ja: 'export をExcelで開けるCSVにします', en: 'export as CSV for Excel (else one JSON object a line)' },
    },
  },
  async run(invocation) {
    const [task, ...rest] = invocation.words;
    if (rest.length > 0 || (task !== 'verify' && task !== 'export'))
      throw new UsageError('verify か export のどちらかを指定してください。');
    const { seals } = invocation.options;
    if (typeof seals === 'string' && !existsSync(seals)) throw new UsageError(`封印の控え「${seals}」がありません。`);
    const { config } = invocation;
    const store = await openStore(locationIn(config), secretFor(config, false));
    try {
      return await (task === 'verify' ? verify(store, invocation) : exportLog(store, invocation));
    } finally {
      await store.close();
    }
  },
};

async function verify({ answers }: Store, { config, options, terminal }: Invocation): Promise<ExitCode> {
  const file = typeof options.seals === 'string' ? resolve(options.seals) : config.sealsFile;
  const kept = keptSeals(file);
  const verification = await answers.verify(kept);
  const clean = verification.findings.length === 0;
  const lines = reportLines(verification, { file, unreadable: kept.unreadable });
  terminal.out([terminal.paint(clean ? 'bold' : 'red', lines[0] ?? ''), ...lines.slice(1)].join('\n'));
  return clean ? 0 : 1;
}

async function exportLog({ answers }: Store, { options, terminal }: Invocation): Promise<ExitCode> {
  for await (const line of exportLines(answers.entries(), options.csv === true)) terminal.out(line);
  return 0;
}
