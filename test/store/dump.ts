import { atOneMoment, type Row, rowsOf, tablesIn } from '../../src/store/copy/snapshot.js';
import { engineAt, type Location, usingEngine } from '../../src/store/engine/location.js';

export type Dump = Readonly<Record<string, readonly Row[]>>;

/** Everything a database holds. */
export function dumpOf(location: Location): Promise<Dump> {
  return usingEngine(engineAt(location), async (engine) => {
    const tables = await tablesIn(engine);
    return atOneMoment(engine, async (tx) => {
      const dump: Record<string, readonly Row[]> = {};
      for (const table of tables) {
        const rows: Row[] = [];
        for await (const row of rowsOf(tx, table)) rows.push(row);
        dump[table] = rows;
      }
      return dump;
    });
  });
}
