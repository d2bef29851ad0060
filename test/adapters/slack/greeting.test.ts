import { expect, test } from 'vitest';
import { atFakeSlack, quiet } from './atfake.js';
import { ASKER, dmOf } from './workspace.js';

const DM = dmOf(ASKER.id);
const DAY = 24 * 60 * 60 * 1000;
const KEPT = 365;
const KEEPING = {
  ...{ keys: 30, failed: 30, sent: 7, aside: 180, conversations: 90 },
  ...{ people: KEPT, questions: KEPT, log: KEPT },
};

test('who comes is greeted once, also when that is forgotten, if they have asked something since', async () => {
  const at = await atFakeSlack('http');
  const { people } = at.slack;
  const { store } = at.town.serving;
  await at.deliver(people.opensHome(ASKER.id, 'messages'));
  expect(await at.said(DM, 1)).toMatchObject([{ text: expect.stringMatching(/^こんにちは/) }]);
  await at.deliver(people.says(ASKER.id, '第3条は？').happening);
  await at.said(DM, 2);
  // What was sent is blanked, and its keys go.
  await store.retention.purge(KEEPING, Date.now() + 31 * DAY);
  expect(await store.inbox.statusOf(`slack/T0TOWN/${ASKER.id}/opened`)).toBeUndefined();
  await at.deliver(people.opensHome(ASKER.id, 'messages'));
  await quiet();
  expect(await at.said(DM, 2)).toHaveLength(2);
});
