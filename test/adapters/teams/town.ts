import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { createHooks } from '../../../adapters/hooks/hooks.js';
import type { Card } from '../../../adapters/teams/render/card.js';
import { Teams } from '../../../adapters/teams/teams.js';
import type { Corpus } from '../../../src/assistant/view.js';
import type { TeamsSettings } from '../../../src/config/teams.js';
import type { Timings } from '../../../src/service/timings.js';
import type { Store } from '../../../src/store/store.js';
import { type Serving, serving, warehouseCorpus } from '../../service/serving.js';
import { freshStore } from '../../store/fresh.js';
import { Activities, APP, type Where } from './activities.js';
import { FakeConnector, type Standing } from './fakeconnector.js';
import { FakeMicrosoft } from './fakemicrosoft.js';
import { ANNA, BEN, entryOf, GROUP, PERSONAL, type Person, type Place, TEAM, TENANT } from './townspeople.js';

export interface Setup extends Partial<Omit<TeamsSettings, 'app'>> {
  readonly corpus?: Corpus;
  readonly store?: Store;
  readonly timings?: Partial<Timings>;
  readonly patienceMs?: number;
  /** False: nothing is answered or sent yet. */
  readonly isServing?: boolean;
}

/** What Jobun has said: its id, and its card. */
export interface Said {
  readonly id: string;
  readonly card: Card;
  /** All of it, as it was sent. */
  readonly sent: string;
}

/** Jobun as it runs, between the fakes of Teams' services. */
export class Town {
  readonly errors: unknown[] = [];
  readonly refused: string[] = [];

  /** What people do here, as we are told of it. */
  readonly people: Activities;

  private constructor(
    readonly microsoft: FakeMicrosoft,
    readonly connector: FakeConnector,
    readonly store: Store,
  ) {
    this.people = new Activities(connector.serviceUrl);
  }

  teams!: Teams;
  serving!: Serving;
  #url = '';

  static async open(setup: Setup = {}): Promise<Town> {
    const microsoft = await FakeMicrosoft.start();
    const connector = await FakeConnector.start();
    connector.admits = microsoft.admits;
    onTestFinished(async () => {
      await connector[Symbol.asyncDispose]();
      await microsoft[Symbol.asyncDispose]();
    });
    const town = new Town(microsoft, connector, setup.store ?? (await freshStore('sqlite')));
    town.joins(ANNA);
    town.joins(BEN);
    await town.start(setup);
    return town;
  }

  /** Starts Jobun, also once more, on what is kept. */
  async start({ corpus = warehouseCorpus(), timings, patienceMs, isServing = true, ...given }: Setup = {}) {
    const { microsoft, errors, refused, store } = this;
    const settings = { engine: 'botbuilder', tenants: [TENANT], channelMessages: false, ...given } as const;
    const onError = (error: unknown) => void errors.push(error);
    this.teams = await Teams.open({
      settings: { ...settings, app: APP },
      corpus,
      publicUrl: undefined,
      now: Date.now,
      onError,
      onRefused: (why) => void refused.push(why),
      endpoints: microsoft.endpoints,
      token: () => microsoft.token(APP),
      ...(patienceMs === undefined ? {} : { patienceMs }),
    });
    this.serving = await serving({
      platforms: [this.teams],
      corpus,
      store,
      timings: { send: 5000, poll: 20, ...timings },
    });
    const server = createServer(createHooks({ hooks: this.teams.hooks, onError })).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    this.#url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
    if (isServing) this.serving.service.start();
    await this.teams.start(this.serving.service);
  }

  async stop(): Promise<void> {
    await this.teams.stop();
    await this.serving.stop();
  }

  /** Somebody is in places, from now on as given; everywhere unless told otherwise. */
  joins(person: Person, ...places: readonly string[]): void {
    for (const place of places.length > 0 ? places : [PERSONAL.id, GROUP.id, TEAM]) {
      const roster = new Map(this.connector.rosters.get(place));
      const entry = entryOf(person);
      if (entry === undefined) roster.delete(person.id);
      else roster.set(person.id, entry);
      this.connector.rosters.set(place, roster);
    }
  }

  /** Tells Jobun, as Teams does. Gives the status. */
  async deliver(activity: object): Promise<number> {
    return (await this.#post(activity)).status;
  }

  /** Asks Jobun, as Teams does where it waits for the answer. Gives it. */
  async invokes(activity: object): Promise<unknown> {
    const response = await this.#post(activity);
    expect(response.status).toBe(200);
    return await response.json();
  }

  async #post(activity: object): Promise<Response> {
    const { serviceUrl } = activity as { serviceUrl: string };
    const authorization = await this.microsoft.authorization({ app: APP, serviceUrl });
    const headers = { 'Content-Type': 'application/json', Authorization: authorization };
    return await fetch(this.#url, { method: 'POST', headers, body: JSON.stringify(activity) });
  }

  /** Somebody writes a message, and Jobun takes it. */
  async says(text: string, where: Where = {}): Promise<Record<string, unknown>> {
    const message = this.people.message(text, where);
    expect(await this.deliver(message)).toBe(200);
    return message;
  }

  /** What Jobun has said in a place and is still there, once it is so much. */
  async said(place: Place, count: number): Promise<readonly Said[]> {
    const messages = () => this.connector.standing(place.id).filter(({ activity }) => activity.type === 'message');
    await expect.poll(() => messages().length, { timeout: 8000, interval: 10 }).toBeGreaterThanOrEqual(count);
    await quiet();
    return messages().map(saidIn);
  }

  /** What came of everything that was delivered, in order. */
  recorded(): readonly unknown[] {
    return this.serving.observed.received.mock.calls.map(([, result]) => result);
  }

  /** All that was ever said anywhere, cards and buttons and summaries. */
  everything(): string {
    return JSON.stringify(this.connector.calls.map(({ body }) => body));
  }
}

function saidIn({ id, activity }: Standing): Said {
  const [card] = activity.attachments as readonly { readonly content: Card }[];
  return { id, card: card?.content as Card, sent: JSON.stringify(activity) };
}

/** Long enough for whatever should not come. */
export function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 150));
}
