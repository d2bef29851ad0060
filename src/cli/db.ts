import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { locationIn } from '../store/configured.js';
import { backUp } from '../store/copy/backup.js';
import { EXPORT_KINDS, type ExportKind, exportRows } from '../store/copy/export.js';
import { restore } from '../store/copy/restore.js';
import { engineAt, existingEngineAt, usingEngine } from '../store/engine/location.js';
import { migrate } from '../store/migrate.js';
import { type Command, type Invocation, UsageError } from './command.js';
import { sizeText, statusLines } from './dbstatus.js';
import { momentText } from './moment.js';

export const db: Command = {
  options: {
    replace: {
      type: 'boolean',
      summary: { ja: 'restore: 今ある記録を捨てて入れかえます', en: 'restore: give up the records that are there' },
    },
  },
  async run(invocation) {
    const { words, options } = invocation;
    const [action = '', argument, ...others] = words;
    const chosen = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    if (chosen === undefined)
      throw new UsageError(action === '' ? '操作がありません。' : `db に「${action}」という操作はありません。`);
    if (chosen.takes === undefined && argument !== undefined) throw new UsageError(`${action} に続く語はありません。`);
    if (chosen.takes !== undefined && argument === undefined) throw new UsageError(`${chosen.takes}がありません。`);
    if (others.length > 0) throw new UsageError(`${chosen.takes}は1つだけ書いてください。`);
    if (options.replace === true && action !== 'restore') throw new UsageError('--replace は restore だけのものです。');
    await chosen.run(invocation, argument ?? '');
    return 0;
  },
};

interface Action {
  /** What its argument is, where it has one. */
  readonly takes?: string;
  run(invocation: Invocation, argument: string): Promise<void>;
}

const ACTIONS: Readonly<Record<string, Action>> = {
  status: {
    async run({ config, terminal }) {
      terminal.out((await statusLines(locationIn(config))).join('\n'));
    },
  },

  migrate: {
    async run({ config, terminal }) {
      const done = await usingEngine(engineAt(locationIn(config)), migrate);
      terminal.out(done.length === 0 ? '準備はすでに済んでいます。' : `データベースを準備しました: ${done.join('、')}`);
    },
  },

  backup: {
    takes: '書くファイル',
    async run({ config, terminal }, argument) {
      const file = resolve(argument);
      const rows = await usingEngine(existingEngineAt(locationIn(config)), (engine) =>
        backUp(engine, file, Date.now()),
      );
      terminal.out(`バックアップを書きました: ${file}（${rows}件、${sizeText(statSync(file).size)}）`);
      terminal.out(
        '鍵（SECRET か SECRET_FILE）は入っていません。ほかの場所に控えてください。鍵がないと、戻しても回答の記録を確かめられません。',
      );
    },
  },

  restore: {
    takes: '戻すファイル',
    async run({ config, terminal, options }, argument) {
      const file = resolve(argument);
      const { header, rows } = await restore(locationIn(config), file, { replace: options.replace === true });
      const count = Object.values(rows).reduce((sum, some) => sum + some, 0);
      terminal.out(`${momentText(Date.parse(header.at))} のバックアップを戻しました: ${count}件`);
      terminal.out(
        '鍵（SECRET か SECRET_FILE）は、バックアップを取ったときと同じものにしてください。そのとき送るのを待っていたものは、もう一度送られることがあります。',
      );
    },
  },

  export: {
    takes: '種類',
    async run({ config, terminal }, argument) {
      if (!isExportKind(argument))
        throw new UsageError(`「${argument}」は書き出せません。${EXPORT_KINDS.join('、')} のどれかを書いてください。`);
      const give = (line: string) => {
        terminal.out(line);
        return terminal.drained();
      };
      await usingEngine(existingEngineAt(locationIn(config)), (engine) => exportRows(engine, argument, give));
    },
  },
};

function isExportKind(kind: string): kind is ExportKind {
  return EXPORT_KINDS.some((known) => known === kind);
}
