import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Engine, InvokeAnswer } from '../../../../adapters/teams/engine/engine.js';
import { openEngine } from '../../../../adapters/teams/engine/open.js';
import type { EngineParts } from '../../../../adapters/teams/engine/parts.js';
import type { Reference } from '../../../../adapters/teams/engine/reference.js';
import type { TeamsEngine } from '../../../../src/config/teams.js';
import { FakeConnector } from '../fakeconnector.js';
import { FakeMicrosoft } from '../fakemicrosoft.js';

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const PARTNER = 'abcdef22-2222-4222-8222-222222222222';
export const STRANGER = '33333333-3333-4333-8333-333333333333';

export const NEVER = new AbortController().signal;

/** An engine between a fake of Teams' services and somebody who takes what comes. */
export interface Place {
  readonly app: { readonly id: string; readonly tenantId: string; readonly password: string };
  readonly microsoft: FakeMicrosoft;
  readonly connector: FakeConnector;
  readonly engine: Engine;
  readonly personal: Reference;
  readonly taken: unknown[];
  readonly errors: unknown[];
  readonly refused: string[];
  /** What is made of an activity that is taken. */
  take: (activity: unknown) => Promise<InvokeAnswer | undefined>;
  /** Another engine, as after a restart. */
  restarted(parts?: Partial<EngineParts>): Promise<Engine>;
  activity(changed?: object): Record<string, unknown>;
  authorization(changed?: Parameters<FakeMicrosoft['authorization']>[1]): Promise<string>;
  /** Calls the endpoint as Teams does, unless told otherwise. */
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
}

export async function placeOf(name: TeamsEngine, { local = false } = {}): Promise<Place> {
  const microsoft = await FakeMicrosoft.start();
  const connector = await FakeConnector.start();
  const { serviceUrl } = connector;
  const app = { id: randomUUID(), tenantId: TENANT, password: 'a password for tests' };
  const errors: unknown[] = [];
  const refused: string[] = [];
  const parts: EngineParts = {
    settings: local ? { app: undefined, engine: name, tenants: [] } : { app, engine: name, tenants: [TENANT, PARTNER] },
    onError: (error) => errors.push(error),
    onRefused: (why) => refused.push(why),
    endpoints: microsoft.endpoints,
    token: () => microsoft.token(app),
  };
  if (!local) connector.admits = microsoft.admits;
  const engine = await openEngine(parts);
  const server = createServer((request, response) =>
    engine.handle(request, response, (activity) => place.take(activity)),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await connector[Symbol.asyncDispose]();
    await microsoft[Symbol.asyncDispose]();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  const place: Place = {
    app,
    microsoft,
    connector,
    engine,
    personal: { serviceUrl, conversation: 'a:personal', tenant: TENANT, bot: `28:${app.id}` },
    taken: [],
    errors,
    refused,
    async take(activity) {
      place.taken.push(activity);
      return undefined;
    },
    restarted: (changed) => openEngine({ ...parts, ...changed }),
    activity: (changed) => ({
      type: 'message',
      id: '1700000000000',
      timestamp: '2026-11-23T09:00:00.000Z',
      channelId: 'msteams',
      serviceUrl,
      from: { id: '29:anna', aadObjectId: 'aad-anna', name: 'Anna' },
      conversation: { id: 'a:personal', conversationType: 'personal', tenantId: TENANT },
      recipient: { id: `28:${app.id}`, name: 'Jobun' },
      channelData: { tenant: { id: TENANT } },
      text: 'USBメモリは使えますか',
      ...changed,
    }),
    authorization: (changed) => microsoft.authorization({ app, serviceUrl }, changed),
    async post(body, headers) {
      const authorization = local ? {} : { Authorization: await place.authorization() };
      return await fetch(url, {
        method: 'POST',
        headers: headers ?? { 'Content-Type': 'application/json', ...authorization },
        body: typeof body === 'string' || body instanceof ReadableStream ? body : JSON.stringify(body),
        duplex: 'half',
      } as RequestInit);
    },
  };
  return place;
}
