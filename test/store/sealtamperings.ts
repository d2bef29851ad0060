import type { Transaction } from 'kysely';
import { digestOf } from '../../src/store/log/answers.js';
import { covering, type Seal, sealed } from '../../src/store/log/seal.js';
import type { Tables } from '../../src/store/tables.js';
import { changed, ENTRY_FIELDS, pick, type Tampering, THEIRS } from './tampering.js';

const SEAL_FIELDS = ['first', 'last', 'digest', 'previous', 'mac', 'at'] as const;

export const SEAL_TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'a field of a seal': ({ tx, seals }, { a, b, c }) => {
    const seal = pick(seals, a);
    return tx
      .updateTable('seal')
      .set(changed(seal, pick(SEAL_FIELDS, b), c))
      .where('number', '=', seal.number)
      .execute();
  },
  'the number of a seal': ({ tx, seals }, { a, b }) =>
    tx
      .updateTable('seal')
      .set({ number: pick([0, -3, 900], b) })
      .where('number', '=', pick(seals, a).number)
      .execute(),
  'a seal taken away': ({ tx, seals }, { a }) =>
    tx.deleteFrom('seal').where('number', '=', pick(seals, a).number).execute(),
  'a seal taken away with its entries': ({ tx, seals }, { a }) => cutSeals(tx, [pick(seals, a)]),
  'the tail cut off with its seals': ({ tx, seals }, { a }) => cutSeals(tx, seals.slice(-1 - (a % seals.length))),
  'the tail cut off, and unsealed what was before it': async ({ tx, seals }, { a }) => {
    const cut = seals.slice(-1 - (a % (seals.length - 1)));
    await tx
      .deleteFrom('seal')
      .where('number', '>=', cut[0]?.number ?? 0)
      .execute();
    await tx
      .updateTable('answer')
      .set({ position: null })
      .where('position', '>=', cut[0]?.first ?? 0)
      .execute();
  },
  "seals that take each other's place": async ({ tx, seals }, { a }) => {
    const one = a % (seals.length - 1);
    const [first, second] = seals.slice(one) as [Seal, Seal];
    await tx.deleteFrom('seal').where('number', 'in', [first.number, second.number]).execute();
    await tx
      .insertInto('seal')
      .values([
        { ...second, number: first.number },
        { ...first, number: second.number },
      ])
      .execute();
  },
  'everything after an entry sealed again with another key': async ({ tx, entries, seals }, { a, b, c }) => {
    const row = pick(entries, a);
    const other = { ...row, ...changed(row, pick(ENTRY_FIELDS.slice(1, -1), b), c) };
    const digest = digestOf(THEIRS, other);
    await tx
      .updateTable('answer')
      .set({ ...other, digest })
      .where('id', '=', row.id)
      .execute();
    let previous = seals.findLast(({ last }) => last < row.position)?.mac ?? '';
    for (const seal of seals.filter(({ last }) => last >= row.position)) {
      const cover = covering();
      for (const { id, position, digest: own } of entries)
        if (position >= seal.first && position <= seal.last) cover.add(id === row.id ? digest : own);
      const { mac, ...again } = sealed(THEIRS, { ...seal, digest: cover.digest(), previous });
      await tx
        .updateTable('seal')
        .set({ ...again, mac })
        .where('number', '=', seal.number)
        .execute();
      previous = mac;
    }
  },
  'the whole log taken away': async ({ tx }) => {
    await tx.deleteFrom('seal').execute();
    await tx.deleteFrom('answer').execute();
  },
};

/** Entries taken away under the pretence that retention did it. */
export const REMOVAL_TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'entries taken away, with a removal that is not ours': async ({ tx, entries, seals, removed }, { a, b, c }) => {
    const through = pick(
      seals.filter(({ last }) => last > removed),
      a,
    ).last;
    const ours = pick(
      entries.filter(({ kind }) => kind === 'purge'),
      b,
    );
    await tx.deleteFrom('answer').where('position', '<=', through).execute();
    const claim = { ...ours, id: `id ${c}`, position: null, at: ours.at + c, outcome: `${through}` };
    await tx
      .insertInto('answer')
      .values({ ...claim, digest: c % 2 === 0 ? ours.digest : digestOf(THEIRS, claim) })
      .execute();
  },
  'entries taken away, with our removal made to go further': async ({ tx, entries, seals, removed }, { a, b }) => {
    const ours = pick(
      entries.filter(({ kind }) => kind === 'purge'),
      b,
    );
    const through = pick(
      seals.filter(({ last }) => last > removed && last < ours.position),
      a,
    ).last;
    await tx.deleteFrom('answer').where('position', '<=', through).execute();
    await tx
      .updateTable('answer')
      .set({ outcome: `${through}` })
      .where('id', '=', ours.id)
      .execute();
  },
  'everything taken away but our removal': async ({ tx }) => {
    await tx.deleteFrom('seal').execute();
    await tx.deleteFrom('answer').where('kind', '!=', 'purge').execute();
    await tx.updateTable('answer').set({ position: null }).execute();
  },
  'an entry made a removal': ({ tx, entries }, { a }) => {
    const { id, position } = pick(
      entries.filter(({ kind }) => kind !== 'purge'),
      a,
    );
    return tx
      .updateTable('answer')
      .set({ kind: 'purge', outcome: `${position}` })
      .where('id', '=', id)
      .execute();
  },
};

async function cutSeals(tx: Transaction<Tables>, seals: readonly Seal[]) {
  for (const { number, first, last } of seals) {
    await tx.deleteFrom('seal').where('number', '=', number).execute();
    await tx.deleteFrom('answer').where('position', '>=', first).where('position', '<=', last).execute();
  }
}
