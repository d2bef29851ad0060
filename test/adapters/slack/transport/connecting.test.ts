import { expect, test, vi } from 'vitest';
import { PlatformTrouble } from '../../../../src/service/platform.js';
import { atFakeSlack } from '../atfake.js';
import { refuses } from '../fakeslack/reply.js';
import { FakeSlack } from '../fakeslack.js';
import { townhall } from '../town.js';
import { ASKER, dmOf } from '../workspace.js';

const OPEN = 'apps.connections.open';

test('a token for connections that is refused at the start is named, and not the other one', async () => {
  await using slack = await FakeSlack.start();
  slack.api.always(OPEN, refuses('invalid_auth'));
  const refused = await townhall({ apiUrl: slack.apiUrl }).catch((error) => error);
  expect(refused).toBeInstanceOf(PlatformTrouble);
  expect(refused).toMatchObject({ code: 'invalid_auth', message: expect.stringContaining('SLACK_APP_TOKEN が正しく') });
});

test('a token for connections that is revoked later ends nothing: it is said, and tried again', async () => {
  const at = await atFakeSlack('socket');
  at.slack.api.plan(OPEN, refuses('invalid_auth'));
  at.slack.sockets.drop();
  await vi.waitFor(() => expect(at.town.errors).toMatchObject([{ code: 'invalid_auth' }]), { timeout: 8000 });
  expect((at.town.errors[0] as Error).message).toContain('SLACK_APP_TOKEN');
  await vi.waitFor(() => expect(at.slack.sockets.open).toBe(1), { timeout: 14_000 });
  expect(await at.deliver(at.slack.people.says(ASKER.id, '第3条は？').happening)).toBe(true);
  expect(await at.said(dmOf(ASKER.id), 1)).toHaveLength(1);
}, 25_000);
