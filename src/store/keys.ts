import { createHash, createHmac, hkdfSync } from 'node:crypto';

/** What is made with the program's secret. Each purpose has a key of its own, so that none tells of another. */
export interface Keys {
  /** Who asked, without saying who: the same person has the same pseudonym as long as the secret stays. */
  pseudonymOf(person: string): string;
  /** Covers the words of a question after they have been blanked, and cannot be guessed back without the secret. */
  questionHash(question: string): string;
  /** Names an entry of the log after its event without naming the event, which a platform could be asked for. */
  entryId(event: string): string;
  /** Covers an entry of the log: without the secret none can be changed or written so that it fits. */
  digestOf(entry: string): string;
  macOf(text: string): string;
  /** Tells two secrets apart without telling either. */
  readonly fingerprint: string;
}

export function keysFrom(secret: string): Keys {
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `jobun/${purpose}`, 32));
  const mac = (purpose: string) => {
    const own = key(purpose);
    return (text: string) => createHmac('sha256', own).update(text).digest('base64url');
  };
  return {
    pseudonymOf: mac('pseudonym'),
    questionHash: mac('question'),
    entryId: mac('entry'),
    digestOf: mac('digest'),
    macOf: mac('seal'),
    fingerprint: createHash('sha256').update(key('fingerprint')).digest('base64url').slice(0, 16),
  };
}
