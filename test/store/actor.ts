import { createInterface } from 'node:readline';
import { restore } from '../../src/store/copy/restore.js';
import { within } from '../../src/store/engine/engine.js';
import { engineAt, type Location, usingEngine } from '../../src/store/engine/location.js';
import { StoreProblem } from '../../src/store/engine/problem.js';
import { migrate } from '../../src/store/migrate.js';
import { openServingStore, openStore } from '../../src/store/open.js';
import type { Order } from './acting.js';

// A process of its own that does what it is told, a line at a time, and tells how it went.
const [secret = ''] = process.argv.slice(2);
let held: { close(): Promise<void> } | undefined;
process.stdout.write('{}\n');
for await (const line of createInterface({ input: process.stdin })) {
  const said = await obey(JSON.parse(line) as Order).then(
    (result) => ({ result }),
    (error: unknown) =>
      error instanceof StoreProblem ? { kind: error.kind, message: error.message } : { error: String(error) },
  );
  process.stdout.write(`${JSON.stringify(said)}\n`);
}

async function obey(order: Order): Promise<unknown> {
  switch (order.act) {
    case 'become':
      process.setgid?.(order.user);
      process.setuid?.(order.user);
      return undefined;
    case 'serve':
      held = await openServingStore(order.location, secret);
      return undefined;
    case 'look':
      return (await usingStore(order.location)).count;
    case 'migrate':
      return usingEngine(engineAt(order.location), migrate);
    case 'restore':
      return (await restore(order.location, order.file, { replace: order.replace })).rows;
    case 'write for':
      return writeFor(order.location, order.ms);
    case 'close':
      await held?.close();
      return undefined;
  }
}

async function usingStore(location: Location) {
  const store = await openStore(location, secret);
  try {
    return await store.inbox.waiting();
  } finally {
    await store.close();
  }
}

/** Says so once it has begun, and goes on holding the lock. */
async function writeFor(location: Location, ms: number): Promise<void> {
  const engine = engineAt(location);
  await new Promise<void>((begun) => {
    void within(engine, async () => {
      begun();
      await new Promise((resolve) => setTimeout(resolve, ms));
    });
  });
}
