import { tablesIn } from './copy/snapshot.js';
import { alone, type Engine, within } from './engine/engine.js';
import { StoreProblem } from './engine/problem.js';
import { type Keys, keysFrom } from './keys.js';

const SECRET = 'secret';

/** All instances have one secret: with two, pseudonyms would differ and seals would not fit. */
export async function holdSecret(engine: Engine, keys: Keys): Promise<void> {
  const held = await within(engine, async (tx) => {
    await tx
      .insertInto('holding')
      .values({ name: SECRET, value: keys.fingerprint })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    return heldSecret(tx);
  });
  refuseOther(held, keys);
}

/** The fingerprint of the secret that the database was first used with; undefined where it was not used yet. */
export async function heldSecret(db: Engine['db']): Promise<string | undefined> {
  const row = await db.selectFrom('holding').select('value').where('name', '=', SECRET).executeTakeFirst();
  return row?.value;
}

/** Whether the database was first used with this secret; undefined where it was not used yet. Changes nothing. */
export async function isSecretOf(engine: Engine, secret: string | undefined): Promise<boolean | undefined> {
  if (!(await tablesIn(engine)).includes('holding')) return undefined;
  const held = await alone(engine, heldSecret);
  return held === undefined ? undefined : secret !== undefined && keysFrom(secret).fingerprint === held;
}

export function refuseOther(held: string | undefined, { fingerprint }: Keys): void {
  if (held !== fingerprint)
    throw new StoreProblem(
      'key',
      '鍵が、このデータベースを最初に使ったときのものと違います。SECRET か SECRET_FILE に、そのときと同じ鍵を指定してください。',
    );
}
