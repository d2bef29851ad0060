/**
 * One instance as a process of its own, to be killed: takes events by HTTP, answers them, sends to the fake chat.
 * Started as a `Life`; what it is given is one JSON argument, what it says are lines. It loads, and opens the store when it
 * is told to begin.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openCorpus } from '../../src/corpus/open.js';
import { readerIn } from '../../src/person/audience.js';
import type { Observer } from '../../src/service/observer.js';
import { type Arrival, Service } from '../../src/service/service.js';
import type { Timings } from '../../src/service/timings.js';
import { openServingStore } from '../../src/store/open.js';
import { KEEPING } from '../store/keeping.js';
import { httpPlatform } from './httpplatform.js';

export interface Given {
  readonly name: string;
  readonly location: Parameters<typeof openServingStore>[0];
  readonly secret: string;
  readonly corpusFolder: string;
  readonly cacheFolder: string;
  readonly timings: Timings;
  /** Left out where nothing is to be sent. */
  readonly chat?: string;
  readonly canFind?: boolean;
}

/** The lines an instance says, by their first word. */
export type Said =
  | ['loaded']
  | ['listening', string]
  | ['unsure', string, string]
  | ['failed', string, string]
  | ['answered', string];

const {
  name,
  location,
  secret,
  chat,
  canFind = false,
  timings,
  ...folders
} = JSON.parse(process.argv[2] ?? '') as Given;

const { value: corpus } = openCorpus(folders);
if (corpus === undefined) throw new Error('the corpus has errors');
corpus.viewFor(readerIn('staff'));
say('loaded');
// Whoever started it leaves nothing behind, however they end.
process.stdin.on('end', () => process.exit(1));
await once(process.stdin, 'data');
const store = await openServingStore(location, secret);
let answered = 0;
const observer: Observer = {
  received: () => {},
  answered: () => void answered++,
  sent: () => {},
  failed: (what, error) => say('failed', what, error instanceof Error ? error.message : String(error)),
  ignored: () => {},
  reported: () => {},
};
const platforms =
  chat === undefined ? [] : [httpPlatform(chat, name, canFind, (tried, why) => say('unsure', String(tried), why))];
const service = new Service({
  store,
  corpus,
  platforms,
  observer,
  keepSeal: () => {},
  keepDays: KEEPING,
  timings,
  now: Date.now,
  random: Math.random,
  holder: name,
});

const server = createServer((request, response) => {
  read(request)
    .then((event) => service.receive(JSON.parse(event) as Arrival))
    .then(
      () => response.writeHead(200).end(),
      () => response.writeHead(503).end(),
    );
});
server.listen(0, '127.0.0.1', () => {
  service.start();
  say('listening', String((server.address() as AddressInfo).port));
});

process.once('SIGTERM', async () => {
  server.close();
  server.closeAllConnections();
  await service.stop();
  await store.close();
  say('answered', String(answered));
  process.exit(0);
});

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function say(...said: Said): void {
  process.stdout.write(`${said.join('\t').replaceAll('\n', ' ')}\n`);
}
