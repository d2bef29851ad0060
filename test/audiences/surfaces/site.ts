import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import { FRAGMENT } from '../../../adapters/web/fragment.js';
import { type SignedInHolder, writtenHolder } from '../../../adapters/web/signin/holder.js';
import type { Corpus } from '../../../src/assistant/view.js';
import { AWAY } from '../../adapters/web/signin/awayprovider.js';
import { get, localCookie, post } from '../../adapters/web/signin/visiting.js';
import { type Site, siteOf } from '../../adapters/web/site.js';
import { type Asker, personOf, type WebSession } from '../askers.js';

const DAY = 86_400_000;
/** So much later with each question: nobody asks too often. */
const STEP = 2500;

/** The real pages, of whichever corpus is asked for, with the sessions of all askers. */
export class Pages implements AsyncDisposable {
  readonly #site: Site;
  readonly #shown: { corpus: Corpus };
  readonly #clock: { now: number };
  readonly #cookies = new Map<string, string>();

  private constructor(site: Site, shown: { corpus: Corpus }, clock: { now: number }) {
    this.#site = site;
    this.#shown = shown;
    this.#clock = clock;
  }

  static async open(corpus: Corpus): Promise<Pages> {
    const shown = { corpus };
    const clock = { now: Date.now() };
    const site = await siteOf({
      corpus: standingFor(shown),
      onError() {},
      metrics: async () => ({ type: 'text/plain', text: 'figures' }),
      entrance: {
        local: true,
        provider: AWAY,
        now: () => clock.now,
        session: { idleMs: 900 * DAY, lifeMs: 900 * DAY, checkMs: 300 * DAY },
      },
    });
    return new Pages(site, shown, clock);
  }

  get app(): Express {
    return this.#site.app;
  }

  async get(path: string, asker: Asker, corpus: Corpus): Promise<string> {
    return this.#textOf(await get(this.#site.url + path, await this.#headers(asker, corpus)));
  }

  /** A question in a form; `numbers` are those of the form that it stands in. */
  async ask(question: string, asker: Asker, corpus: Corpus, numbers: FormNumbers = newNumbers()): Promise<string> {
    this.#clock.now += STEP;
    return this.#textOf(
      await post(`${this.#site.url}/ask`, { q: question, ...numbers }, await this.#headers(asker, corpus)),
    );
  }

  /** As the client script asks. */
  async askFragment(question: string, asker: Asker, corpus: Corpus, numbers: FormNumbers): Promise<string> {
    this.#clock.now += STEP;
    const headers = { ...(await this.#headers(asker, corpus)), Accept: FRAGMENT };
    return this.#textOf(await post(`${this.#site.url}/ask`, { q: question, ...numbers }, headers));
  }

  async #textOf(response: Response): Promise<string> {
    const all = [response.status, response.headers.get('Location'), await response.text()].join('\n');
    // The numbers of forms are chance.
    return all.replaceAll(NUMBER, '…');
  }

  async #headers(asker: Asker, corpus: Corpus): Promise<Record<string, string>> {
    this.#shown.corpus = corpus;
    const cookie = this.#cookies.get(asker.name) ?? (await this.#cookieOf(asker));
    this.#cookies.set(asker.name, cookie);
    return { 'Sec-Fetch-Site': 'same-origin', ...(cookie === '' ? {} : { Cookie: cookie }) };
  }

  async #cookieOf({ name, web }: Asker): Promise<string> {
    if (web === undefined) throw new Error(`${name} cannot come to the pages`);
    if (web.kind === 'none') return '';
    if (web.kind === 'local') return localCookie(this.#site);
    const id = this.#site.entrance.newSecret();
    const { sessions } = this.#site.entrance.store;
    // Nobody has been asked about them for too long, and there is nobody to ask.
    const openedAt = this.#clock.now - (web.trouble === 'unconfirmed' ? 700 * DAY : 0);
    const holder = writtenHolder(holderOf(name, web));
    const endsAt = openedAt + 900 * DAY;
    await sessions.open(
      { id, person: web.person ?? personOf(name), content: holder, endsAt, idleMs: 900 * DAY },
      openedAt,
    );
    if (web.trouble === 'ended') await sessions.end(id);
    return `jobun-session=${id}`;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return Promise.resolve(this.#site[Symbol.asyncDispose]());
  }
}

export interface FormNumbers extends Record<string, string> {
  readonly conversation: string;
  readonly event: string;
}

const NUMBER = /(?<=value=")[0-9a-f]{8}-[0-9a-f-]{27}(?=["/])/g;

export function newNumbers(): FormNumbers {
  return { conversation: randomUUID(), event: randomUUID() };
}

/** Whichever corpus is meant now; everything else stays as it is. */
function standingFor(shown: { corpus: Corpus }): Corpus {
  return {
    get edition() {
      return shown.corpus.edition;
    },
    get access() {
      return shown.corpus.access;
    },
    get departments() {
      return shown.corpus.departments;
    },
    get audiences() {
      return shown.corpus.audiences;
    },
    viewFor: (reader) => shown.corpus.viewFor(reader),
  };
}

function holderOf(name: string, { member, groups }: WebSession): SignedInHolder {
  return {
    kind: 'signed-in',
    issuer: AWAY.issuer,
    subject: name,
    name: '見本 花子',
    verifiedMail: undefined,
    member,
    groups,
    tokens: { refresh: undefined, access: 'a token' },
  };
}
