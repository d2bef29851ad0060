import type { Config } from '../config/config.js';
import { type Check, type Checked, examine } from '../diagnosis/check.js';
import { outboundThrough } from '../service/outbound.js';
import { locationIn } from '../store/configured.js';
import type { Command } from './command.js';
import { cache } from './doctor/cache.js';
import { clock } from './doctor/clock.js';
import { corpus } from './doctor/corpus.js';
import { database } from './doctor/database.js';
import { discover } from './doctor/discovery.js';
import { disk } from './doctor/disk.js';
import type { Examined, Surroundings } from './doctor/examined.js';
import { files } from './doctor/files.js';
import { listeners } from './doctor/listeners.js';
import { node } from './doctor/node.js';
import { openDatabase } from './doctor/opendatabase.js';
import { reportFor } from './doctor/report.js';
import { secret } from './doctor/secret.js';
import { settings } from './doctor/settings.js';
import { signIn } from './doctor/signin.js';
import { surroundingsOf } from './doctor/surroundings.js';
import { once } from './once.js';

const ANYWAY: readonly Check<Surroundings>[] = [node, settings];
const CONFIGURED: readonly Check<Examined>[] = [corpus, cache, files, database, secret, disk, clock, signIn, listeners];

export const doctor: Command = {
  options: {
    json: { type: 'boolean', summary: { ja: '同じことをJSONで示します', en: 'the same as JSON' } },
  },
  async run(invocation) {
    const surroundings = surroundingsOf(undefined);
    const anyway = await examine(ANYWAY, surroundings);
    return reportFor([...anyway, ...(await configured(invocation.config, surroundings))], invocation);
  },
  async runUnconfigured(problem, invocation) {
    return reportFor(await examine(ANYWAY, surroundingsOf(problem)), invocation);
  },
};

async function configured(config: Config, surroundings: Surroundings): Promise<Checked[]> {
  const { signIn: provider } = config;
  const outbound = await outboundThrough(config.proxy);
  const discovery = once(async () =>
    provider === undefined ? undefined : await discover(provider.issuer, surroundings.now, outbound.fetch),
  );
  const open = once(() => openDatabase(locationIn(config)));
  try {
    return await examine(CONFIGURED, { ...surroundings, config, discovery, database: open });
  } finally {
    await (await open().catch(() => undefined))?.close();
    await outbound.close();
  }
}
