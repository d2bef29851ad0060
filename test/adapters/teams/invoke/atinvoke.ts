import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import type { Card } from '../../../../adapters/teams/render/card.js';
import { Teams } from '../../../../adapters/teams/teams.js';
import { corpusOf } from '../../../corpus/loading.js';
import { NIGHT_WATCH } from '../../../corpus/warehouse.js';
import { ZONES } from '../../../corpus/zones.js';
import { serving } from '../../../service/serving.js';
import { placeOf, TENANT } from '../engine/place.js';
import { actionsIn } from '../render/cards.js';
import { libraryProblems, schemaProblems } from '../render/valid.js';

/** The warehouse's rules for everybody, the night watch's for staff alone; zones; somebody to ask. */
const RULES = corpusOf({
  ...ZONES,
  'examples/all.tsv': '',
  'policies/keibi.md': NIGHT_WATCH,
  'settings.yaml': 'contact: {name: 総務課, phone: 内線12}\naccess: {staff: [{platform: teams}]}\n',
});

export const THREAD = '19:soko@thread.tacv2;messageid=1';
export const CHANNEL = { id: THREAD, conversationType: 'channel', tenantId: TENANT };

/** What an action of a card carries, and what was typed beside it. */
export type Data = Readonly<Record<string, unknown>>;

/** Jobun at a fake of Teams' services, for one test. Anna is a member; it is asked by activities alone. */
export async function atInvoke({ publicUrl, patienceMs }: { publicUrl?: string; patienceMs?: number } = {}) {
  const place = await placeOf('botbuilder');
  const errors: unknown[] = [];
  const teams = await Teams.open({
    settings: { app: place.app, engine: 'botbuilder', tenants: [TENANT], channelMessages: false },
    corpus: RULES,
    publicUrl,
    now: Date.now,
    onError: (error) => errors.push(error),
    onRefused: () => {},
    endpoints: place.microsoft.endpoints,
    token: () => place.microsoft.token(place.app),
    ...(patienceMs === undefined ? {} : { invokePatienceMs: patienceMs }),
  });
  const { service, store, observed } = await serving({ platforms: [teams], corpus: RULES });
  service.start();
  await teams.start(service);
  const anna = { aadObjectId: 'aad-anna', tenantId: TENANT, userRole: 'user' };
  for (const conversation of ['a:personal', THREAD])
    place.connector.rosters.set(conversation, new Map([['29:anna', anna]]));
  const server = createServer((request, response) => teams.hooks[0]?.handler(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;

  async function post(activity: object): Promise<Response> {
    const headers = { 'Content-Type': 'application/json', Authorization: await place.authorization() };
    return await fetch(url, { method: 'POST', headers, body: JSON.stringify(place.activity(activity)) });
  }

  async function invoke(name: string, value: unknown, changed: object = {}): Promise<unknown> {
    const response = await post({ type: 'invoke', id: 'f:1', name, value, text: undefined, ...changed });
    expect(response.status).toBe(200);
    return await response.json();
  }

  return {
    place,
    service,
    store,
    observed,
    errors,
    post,
    invoke,
    /** What was said to somebody's question, as the card that stands there. */
    async asks(text: string, changed: object = {}): Promise<Card> {
      const { conversation = { id: 'a:personal' } } = changed as { conversation?: { id: string } };
      const before = place.connector.standing(conversation.id).length;
      expect((await post({ text, ...changed })).status).toBe(200);
      await expect.poll(() => place.connector.standing(conversation.id).length, { timeout: 5000 }).toBe(before + 1);
      const attachments = place.connector.standing(conversation.id).at(-1)?.activity.attachments;
      return (attachments as { content: Card }[])[0]?.content as Card;
    },
    /** Presses what carries this, and gives what stands there then. */
    async presses(data: Data, changed: object = {}): Promise<Card> {
      const value = { action: { type: 'Action.Execute', verb: data.press, data }, trigger: 'manual' };
      const answer = await invoke('adaptiveCard/action', value, changed);
      expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
      const card = (answer as { value: Card }).value;
      expectValid(card);
      return card;
    },
  };
}

export type AtInvoke = Awaited<ReturnType<typeof atInvoke>>;

export function expectValid(card: Card): void {
  expect([...schemaProblems(card), ...libraryProblems(card)]).toEqual([]);
}

/** What the button of that name carries. */
export function carriedBy(card: Card, title: string): Data {
  const action = actionsIn(card).find((each) => each.title === title);
  if (action === undefined || !('data' in action)) throw new Error(`no button ${title}`);
  return action.data;
}
