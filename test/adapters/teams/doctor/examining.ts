import { expect, onTestFinished } from 'vitest';
import type { Examined } from '../../../../adapters/teams/doctor/examined.js';
import { keysOf } from '../../../../adapters/teams/doctor/keys.js';
import { openEngine } from '../../../../adapters/teams/engine/open.js';
import type { TeamsSettings } from '../../../../src/config/teams.js';
import { type Check, examine } from '../../../../src/diagnosis/check.js';
import type { Finding } from '../../../../src/diagnosis/finding.js';
import { FakeMicrosoft } from '../fakemicrosoft.js';

export const APP = {
  id: '99999999-9999-4999-8999-999999999999',
  tenantId: '11111111-1111-4111-8111-111111111111',
  password: 'a pass~word for tests',
};
export const SETTINGS: TeamsSettings = {
  app: APP,
  engine: 'botbuilder',
  tenants: [APP.tenantId],
  channelMessages: false,
};
export const LOCAL: Partial<TeamsSettings> = { app: undefined, tenants: [] };

export interface Change extends Partial<Omit<Examined, 'settings'>> {
  readonly settings?: Partial<TeamsSettings>;
  readonly now?: () => number;
  readonly patienceMs?: number;
}

/** A Microsoft of its own, where all is well until the test says otherwise. */
export async function newMicrosoft(): Promise<FakeMicrosoft> {
  const microsoft = await FakeMicrosoft.start();
  onTestFinished(() => microsoft[Symbol.asyncDispose]());
  return microsoft;
}

/** What a check finds there, changed so. Whatever it is, it holds no secret. */
export async function findings(
  check: Check<Examined>,
  microsoft: FakeMicrosoft,
  { now = Date.now, patienceMs, settings: changed, ...change }: Change = {},
): Promise<readonly Finding[]> {
  const settings = { ...SETTINGS, ...changed };
  const { endpoints } = microsoft;
  const metadataUrl = change.metadataUrl ?? endpoints.metadataUrl;
  const told = () => {};
  const parts = { settings, endpoints, onError: told, onRefused: told, token: () => microsoft.token(APP) };
  const [done] = await examine([check], {
    settings,
    hooksListen: { host: '127.0.0.1', port: 3979 },
    publicUrl: undefined,
    proxy: undefined,
    metadataUrl,
    engine: () => openEngine(parts),
    keys: () => keysOf(metadataUrl, fetch, now, patienceMs),
    rules: () => undefined,
    ...change,
  });
  expect(JSON.stringify(done)).not.toContain(APP.password);
  return done?.findings ?? [];
}
