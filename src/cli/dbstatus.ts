import { type DatabaseStatus, databaseStatus, type OpenWork, placeOf } from '../store/copy/databasestatus.js';
import type { TableName } from '../store/copy/snapshot.js';
import { existingEngineAt, type Location, usingEngine } from '../store/engine/location.js';
import { aligned } from './columns.js';
import { momentText } from './moment.js';

/** What there is to know of a database, whether or not it is ready. */
export async function statusLines(location: Location): Promise<string[]> {
  const status = await usingEngine(existingEngineAt(location), (engine) => databaseStatus(engine, location));
  const { bytes, rows, work } = status;
  return [
    `データベース: ${await placeOf(location)}（${sizeText(bytes)}）`,
    ...migrationLines(status),
    ...(work === undefined ? [] : workLines(work)),
    ...(rows.length === 0
      ? []
      : ['', ...aligned(rows.map(({ table, count }) => [table, TABLES[table], `${count}件`]))]),
  ];
}

const TABLES: Readonly<Record<TableName, string>> = {
  inbox: '届いたもの',
  conversation: '会話',
  person: '人',
  outbox: '送るもの、送ったもの',
  timer: '決めた時刻にすること',
  answer: '回答の記録',
  seal: '回答の記録の封印',
  job: '定期の仕事',
  holding: 'データベースについての値',
  session: 'サインインしている人',
  ticket: '一度だけ使えるもの',
  identity: 'サービスごとの利用者',
  counter: '回数を限るための数',
};

export function sizeText(bytes: number): string {
  const units = ['KB', 'MB', 'GB'];
  let size = bytes / 1024;
  while (size >= 1024 && units.length > 1) {
    size /= 1024;
    units.shift();
  }
  return `${size.toFixed(1)} ${units[0]}`;
}

function migrationLines({ migrations: { done, pending, unknown } }: DatabaseStatus): string[] {
  const known = done.filter((name) => !unknown.includes(name));
  return [
    `済んだ準備: ${known.join('、') || 'ありません'}`,
    ...(pending.length === 0 ? [] : [`まだの準備: ${pending.join('、')}（jobun db migrate が行います）`]),
    ...(unknown.length === 0
      ? []
      : [`このプログラムの知らない準備: ${unknown.join('、')}（新しい版のものです。プログラムを新しくしてください）`]),
  ];
}

function workLines({ waiting, failed, sends }: OpenWork): string[] {
  const since = (oldest: number | undefined) =>
    oldest === undefined ? '' : `（いちばん古いものは ${momentText(oldest)}）`;
  return [
    `答えを待っているもの: ${waiting.count}件${since(waiting.oldest)}`,
    `送るのを待っているもの: ${sends.count}件${since(sends.oldest)}`,
    `送れなかったもの: ${sends.aside}件、お答えできなかった質問: ${failed}件${
      sends.aside + failed === 0 ? '' : '（jobun outbox で見られます）'
    }`,
  ];
}
