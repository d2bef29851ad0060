import { referenceOf } from '../service/reference.js';
import { locationIn } from '../store/configured.js';
import type { Engine } from '../store/engine/engine.js';
import { existingEngineAt, usingEngine } from '../store/engine/location.js';
import { inboxOn } from '../store/inbox.js';
import { requireMigrated } from '../store/migrate.js';
import { type Outbox, outboxOn, type SendStatus } from '../store/outbox.js';
import type { SendState } from '../store/tables.js';
import { aligned, cellOf } from './columns.js';
import { type Command, type ExitCode, type Terminal, UsageError } from './command.js';
import { momentText } from './moment.js';

export const outbox: Command = {
  options: {
    all: {
      type: 'boolean',
      summary: { ja: '送るのを待っているものも示します', en: 'list what waits to be sent, too' },
    },
  },
  async run({ config, options, terminal, words }) {
    const [action, id, ...others] = words;
    if (action !== undefined && action !== 'retry' && action !== 'drop')
      throw new UsageError(`outbox に「${action}」という操作はありません。`);
    if (others.length > 0) throw new UsageError('IDは1つだけ書いてください。');
    if (action !== undefined && id === undefined) throw new UsageError('IDがありません。jobun outbox で見られます。');
    // No store: that would ask for the secret, which nothing here is made with.
    return usingEngine(existingEngineAt(locationIn(config)), async (engine) => {
      await requireMigrated(engine);
      if (action === undefined || id === undefined) return list(engine, options.all === true, terminal);
      return change(outboxOn(engine), action, id, terminal);
    });
  },
};

const STATES: Readonly<Record<SendState, string>> = {
  waiting: '送るのを待っています',
  sending: 'いま送っています',
  sent: 'すでに送りました',
  kept: '送るものではなく、画面での返事の控えです',
  aside: '送れませんでした',
  dropped: 'すでに取りやめました',
};

/** More than anybody reads. */
const LIMIT = 200;

async function list(engine: Engine, all: boolean, { out, paint }: Terminal): Promise<ExitCode> {
  const rows = await outboxOn(engine).list(all ? ['aside', 'waiting', 'sending'] : ['aside'], LIMIT + 1);
  out(paint('bold', all ? '送れなかったもの、送るのを待っているもの' : '送れなかったもの'));
  const head = ['ID', '送り先', 'いつから', '回数', ...(all ? ['様子'] : []), '最後の誤り'];
  out(
    tableOf(
      head,
      rows.map((row) => sendCells(row, all)),
    ),
  );
  const failed = await inboxOn(engine).failed(LIMIT + 1);
  out(`\n${paint('bold', 'お答えできなかった質問')}`);
  out(
    tableOf(
      ['番号', '届いたとき', '誤り', 'キー'],
      failed.map(({ key, receivedAt, error = '' }) => [referenceOf(key), momentText(receivedAt), error, key]),
    ),
  );
  return 0;
}

function sendCells({ id, platform, createdAt, attempts, state, error = '' }: SendStatus, all: boolean): string[] {
  return [id, platform, momentText(createdAt), `${attempts}`, ...(all ? [STATES[state]] : []), error];
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'ありません。';
  const cells = rows.slice(0, LIMIT).map((row) => row.map(cellOf));
  return [
    ...aligned([head, ...cells]),
    ...(rows.length > LIMIT ? [`ほかにもあります（${LIMIT}件まで示しました）。`] : []),
  ].join('\n');
}

async function change(sends: Outbox, action: 'retry' | 'drop', id: string, { out, err }: Terminal): Promise<ExitCode> {
  if (await sends[action](id, Date.now())) {
    out(action === 'retry' ? `${id} を、もう一度送ります。` : `${id} を取りやめました。もう送りません。`);
    return 0;
  }
  const row = await sends.find(id);
  if (row === undefined) err(`「${id}」という送信はありません。IDは jobun outbox --all で見られます。`);
  else
    err(
      `${id} は、${STATES[row.state]}。${
        action === 'retry'
          ? '送りなおせるのは、送れなかったものだけです。'
          : '取りやめられるのは、送れなかったものと待っているものだけです。'
      }`,
    );
  return 1;
}
