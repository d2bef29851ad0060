import type { Request, Response } from 'express';
import type { Cookies } from './cookie.js';
import type { Entrance } from './entrance.js';
import { type Holder, LOCAL_HOLDER, writtenHolder } from './holder.js';
import type { SignedIn } from './provider.js';

/** Sessions of one site: in the browser a cookie with a secret, in the store everything else. */
export class Sessions {
  readonly #entrance: Entrance;
  readonly #cookies: Cookies;

  constructor(entrance: Entrance, cookies: Cookies) {
    this.#entrance = entrance;
    this.#cookies = cookies;
  }

  async openFor(signedIn: SignedIn, issuer: string, request: Request, response: Response): Promise<void> {
    const { store, newSecret, now } = this.#entrance;
    const { subject, verifiedMail } = signedIn;
    const identity = { platform: `web ${issuer}`, subject, ...(verifiedMail === undefined ? {} : { verifiedMail }) };
    const person = await store.people.personOf(identity, `person/${newSecret()}`, now());
    await this.#open({ kind: 'signed-in', issuer, ...signedIn }, person, request, response);
  }

  openLocal(request: Request, response: Response): Promise<void> {
    return this.#open(LOCAL_HOLDER, 'web/local', request, response);
  }

  async end(request: Request, response: Response): Promise<void> {
    // First, so that this browser is out of it also where the store cannot be told.
    this.#cookies.remove(response, 'session');
    await this.#endBefore(request);
  }

  /** In every browser; how many there were. */
  endAll(person: string): Promise<number> {
    return this.#entrance.store.sessions.endAll(person);
  }

  countOf(person: string): Promise<number> {
    return this.#entrance.store.sessions.countOf(person, this.#entrance.now());
  }

  /** Always under a new secret: one that somebody planted in the browser beforehand is worth nothing. */
  async #open(holder: Holder, person: string, request: Request, response: Response): Promise<void> {
    const { store, session, newSecret, now } = this.#entrance;
    await this.#endBefore(request);
    const id = newSecret();
    const endsAt = now() + session.lifeMs;
    await store.sessions.open({ id, person, content: writtenHolder(holder), endsAt, idleMs: session.idleMs }, now());
    this.#cookies.write(response, 'session', id);
  }

  async #endBefore(request: Request): Promise<void> {
    const id = this.#cookies.read(request, 'session');
    if (id !== undefined) await this.#entrance.store.sessions.end(id);
  }
}
