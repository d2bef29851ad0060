import type { Message } from '../../src/message/message.js';
import type { Delivery, Platform } from '../../src/service/platform.js';

/** A chat platform in memory that does as it is told: what comes of the nth try is `tries[n]`, and then it sends. */
export interface FakePlatform extends Platform {
  /** What arrived, in order. */
  readonly arrived: Delivery[];
  readonly looked: string[];
  readonly signs: unknown[];
}

type Try = Error | 'arrives, but nobody hears' | 'arrives later' | 'never ends';

const LATER_MS = 100;

export function fakePlatform(
  tries: readonly Try[] = [],
  { canFind = false, canSign = false }: { canFind?: boolean; canSign?: boolean } = {},
): FakePlatform {
  const arrived: Delivery[] = [];
  const looked: string[] = [];
  const signs: unknown[] = [];
  let tried = 0;
  return {
    name: 'fake',
    arrived,
    looked,
    signs,
    async send(delivery, signal) {
      const next = tries[tried++];
      if (next instanceof Error) throw next;
      if (next === 'never ends')
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      if (next === 'arrives later') setTimeout(() => arrived.push(delivery), LATER_MS);
      else arrived.push(delivery);
      if (next !== undefined) throw new Error('connection lost');
      return `ts${arrived.length}`;
    },
    ...(canFind
      ? {
          async find({ id }: Delivery) {
            looked.push(id);
            return arrived.some((delivery) => delivery.id === id) ? { reference: 'found' } : undefined;
          },
        }
      : {}),
    ...(canSign
      ? {
          async showWorking(to: unknown) {
            signs.push(to);
          },
        }
      : {}),
  };
}

/** What a message says first. */
export function saidIn(message: Message): string {
  if (message.outcome === 'answered') return message.points[0].quotation.text;
  if (message.outcome === 'verdict') return message.sides[0].lead;
  return message.lead;
}
