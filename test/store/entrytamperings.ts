import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { digestOf } from '../../src/store/log/answers.js';
import { changed, ENTRY_FIELDS, pick, place, type Tampering, THEIRS, takeAway } from './tampering.js';

export const ENTRY_TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'a field of an entry': ({ tx, entries, unsealed }, { a, b, c }) => {
    const { id, ...row } = pick([...entries, ...unsealed], a);
    return tx
      .updateTable('answer')
      .set(changed({ id, ...row }, pick(ENTRY_FIELDS, b), c))
      .where('id', '=', id)
      .execute();
  },
  'a field of an entry and its digest, made without the key': ({ tx, entries, unsealed }, { a, b, c }) => {
    const row = pick([...entries, ...unsealed], a);
    const other = { ...row, ...changed(row, pick(ENTRY_FIELDS.slice(1, -1), b), c) };
    const digest =
      c % 2 === 0 ? digestOf(THEIRS, other) : createHash('sha256').update(JSON.stringify(other)).digest('hex');
    return tx
      .updateTable('answer')
      .set({ ...other, digest })
      .where('id', '=', row.id)
      .execute();
  },
  'the words of a question': ({ tx, entries, unsealed }, { a, c }) => {
    const row = pick(
      [...entries, ...unsealed].filter(({ question }) => question !== null),
      a,
    );
    const question = c % 5 === 0 ? '' : `${row.question}${c}`;
    return tx.updateTable('answer').set({ question }).where('id', '=', row.id).execute();
  },
  'words where a question was blanked': ({ tx, entries }, { a, c }) => {
    const row = pick(
      entries.filter(({ question }) => question === null),
      a,
    );
    return tx
      .updateTable('answer')
      .set({ question: `words ${c}` })
      .where('id', '=', row.id)
      .execute();
  },
  'some entries taken away': ({ tx, entries }, { a, b }) => {
    const from = a % entries.length;
    return takeAway(tx, entries.slice(from, from + 1 + (b % 9)));
  },
  'the last entries taken away': ({ tx, entries }, { a }) => takeAway(tx, entries.slice(-1 - (a % 9))),
  'two entries swapped': async ({ tx, entries }, { a, b }) => {
    const one = a % entries.length;
    const two = (one + 1 + (b % (entries.length - 1))) % entries.length;
    await place(tx, entries[one], -1);
    await place(tx, entries[two], entries[one]?.position ?? 0);
    await place(tx, entries[one], entries[two]?.position ?? 0);
  },
  'an entry moved to where none was': ({ tx, entries, removed }, { a, b }) => {
    const beyond = entries.at(-1)?.position ?? 0;
    return place(tx, pick(entries, a), pick([beyond + 1, beyond + 9, 2 ** 60, 0, -5, removed, null], b));
  },
  'an entry written by somebody else': ({ tx, entries, removed }, { a, b, c }) => {
    const beyond = entries.at(-1)?.position ?? 0;
    const row = { ...pick(entries, a), id: `id ${c}`, position: pick([beyond + 1, beyond + 3, 0, removed, null], b) };
    return tx
      .insertInto('answer')
      .values({ ...row, digest: c % 2 === 0 ? row.digest : digestOf(THEIRS, row) })
      .execute();
  },
  'an entry put back that retention removed': ({ tx, gone }) => tx.insertInto('answer').values(gone).execute(),
  'an entry taken away and another in its place': async ({ tx, entries }, { a, b }) => {
    const row = pick(entries, a);
    await takeAway(tx, [row]);
    const { id: _, position: __, ...other } = pick(entries, b);
    await tx
      .insertInto('answer')
      .values({ ...other, id: 'another', position: row.position })
      .execute();
  },
};

/** What only SQLite takes in such columns. */
export const ON_SQLITE: Readonly<Record<string, Tampering>> = {
  'an entry between two others': ({ tx, entries }, { a, c }) => {
    const row = pick(entries, a);
    return tx
      .insertInto('answer')
      .values({ ...row, id: `id ${c}`, position: sql<number>`${sql.lit(row.position - 0.5)}` })
      .execute();
  },
  'an entry that has words for a position': ({ tx, entries }, { a }) =>
    sql`update answer set position = 'abc' where id = ${pick(entries, a).id}`.execute(tx),
  'a seal that has words for a number': ({ tx, seals }, { a }) =>
    sql`update seal set number = 'abc' where number = ${pick(seals, a).number}`.execute(tx),
  'bytes where words are': ({ tx, entries }, { a, b }) =>
    sql`update answer set ${sql.ref(pick(['question', 'shown', 'digest', 'place'], b))} = x'00ff'
      where id = ${
        pick(
          entries.filter(({ question }) => question !== null),
          a,
        ).id
      }`.execute(tx),
};
