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
  /** What an address is found again by, and cannot be guessed back without the secret. */
  mailHash(mail: string): string;
  /** The same for what is counted: network addresses, people. */
  limitHash(key: string): string;
  /** For what only the holder of a secret id may bring to light: neither the id nor the program's secret alone makes it. */
  contentKey(kind: 'session' | 'ticket', id: string): Buffer;
  /** Tells two secrets apart without telling either. */
  readonly fingerprint: string;
}

export function keysFrom(secret: string): Keys {
  const key = (purpose: string, id = '') => Buffer.from(hkdfSync('sha256', secret, id, `jobun/${purpose}`, 32));
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
    mailHash: mac('mail'),
    limitHash: mac('limit'),
    contentKey: (kind, id) => key(`content of a ${kind}`, id),
    fingerprint: createHash('sha256').update(key('fingerprint')).digest('base64url').slice(0, 16),
  };
}
