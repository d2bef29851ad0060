import { AuthType } from '@microsoft/agents-hosting';
import { ManagedIdentityAppCredentials, MsalAppCredentials } from 'botframework-connector';
import { expect, test } from 'vitest';
import { configurationFor } from '../../../../adapters/teams/engine/agentshosting.js';
import { credentialsFor } from '../../../../adapters/teams/engine/botbuilder.js';
import { PUBLIC_CLOUD } from '../../../../adapters/teams/engine/parts.js';

const ID = '99999999-9999-4999-8999-999999999999';
const TENANT = '11111111-1111-4111-8111-111111111111';
const SINGLE = { id: ID, tenantId: TENANT, password: 'a password for tests' };
const MANAGED = { ...SINGLE, password: undefined };
const AUTHORITY = `https://login.microsoftonline.com/${TENANT}`;

test('botbuilder asks the tenant of the app for a token, with its password', () => {
  const credentials = credentialsFor(SINGLE, PUBLIC_CLOUD);
  expect(credentials).toBeInstanceOf(MsalAppCredentials);
  expect(credentials).toMatchObject({
    appId: ID,
    oAuthScope: 'https://api.botframework.com',
    clientApplication: { config: { auth: { authority: AUTHORITY, clientId: ID, clientSecret: SINGLE.password } } },
  });
});

test('botbuilder asks the machine for a token where the app is a managed identity', () => {
  const credentials = credentialsFor(MANAGED, PUBLIC_CLOUD);
  expect(credentials).toBeInstanceOf(ManagedIdentityAppCredentials);
  expect(credentials).toMatchObject({ appId: ID, oAuthScope: 'https://api.botframework.com' });
});

test('agents-hosting asks the tenant of the app for a token, with its password', () => {
  expect(configurationFor(SINGLE, PUBLIC_CLOUD)).toMatchObject({
    clientId: ID,
    tenantId: TENANT,
    authorityEndpoint: 'https://login.microsoftonline.com',
    authType: AuthType.ClientSecret,
    clientSecret: SINGLE.password,
    msalRetryCount: 0,
  });
});

test('agents-hosting asks the machine for a token where the app is a managed identity', () => {
  const { authType, clientId, clientSecret } = configurationFor(MANAGED, PUBLIC_CLOUD);
  expect([authType, clientId, clientSecret]).toEqual([AuthType.UserManagedIdentity, ID, undefined]);
});

test('agents-hosting takes the issuer of Teams, and looks at it', () => {
  const { issuers, validateIssuer, connections } = configurationFor(SINGLE, PUBLIC_CLOUD);
  expect([issuers, validateIssuer]).toEqual([['https://api.botframework.com'], true]);
  expect([...(connections ?? [])].map(([, each]) => each.clientId)).toEqual([ID]);
});
