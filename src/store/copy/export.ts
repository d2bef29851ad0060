import type { Engine } from '../engine/engine.js';
import { requireMigrated } from '../migrate.js';
import { atOneMoment, type Row, rowsOf, type TableName } from './snapshot.js';

interface Kind {
  readonly table: TableName;
  /** Columns that hold JSON. */
  readonly json: readonly string[];
  /** A column that is nobody's business. */
  readonly hidden?: string;
}

/** What can be exported, by the name that people know it under. */
const KINDS = {
  events: { table: 'inbox', json: ['payload'] },
  sends: { table: 'outbox', json: ['payload'] },
  people: { table: 'person', json: ['state'] },
  identities: { table: 'identity', json: [], hidden: 'mail' },
  conversations: { table: 'conversation', json: ['state'] },
  timers: { table: 'timer', json: ['payload'] },
  jobs: { table: 'job', json: [] },
} as const satisfies Record<string, Kind>;

export type ExportKind = keyof typeof KINDS;

export const EXPORT_KINDS = Object.keys(KINDS) as readonly ExportKind[];

/** Gives each row as one line of JSON, in the order in which they came; times are milliseconds since 1970. */
export async function exportRows(
  engine: Engine,
  kind: ExportKind,
  give: (line: string) => Promise<void>,
): Promise<void> {
  const { table, json, hidden }: Kind = KINDS[kind];
  await requireMigrated(engine);
  await atOneMoment(engine, async (tx) => {
    for await (const row of rowsOf(tx, table))
      await give(JSON.stringify(unfolded(row, json), (name, value) => (name === hidden ? undefined : value)));
  });
}

function unfolded(row: Row, json: readonly string[]): Record<string, unknown> {
  const values = json.map((column) => [column, JSON.parse(String(row[column]))] as const);
  return { ...row, ...Object.fromEntries(values) };
}
