import { expect, onTestFinished, test } from 'vitest';
import { BUTTONS, type Echo, echo } from './echo.js';
import { FakeSlack } from './fakeslack.js';
import { APP, ASKER, DESK, dmOf, GENERAL, MENTION } from './workspace.js';

const PATIENT = { timeout: 10_000 };

/** Both until the test ends; over signed requests, or over a socket. */
async function together(over: 'requests' | 'socket', patienceMs = 300): Promise<{ slack: FakeSlack; app: Echo }> {
  const slack = await FakeSlack.start();
  onTestFinished(() => slack[Symbol.asyncDispose]());
  const app = await echo({ apiUrl: slack.apiUrl, patienceMs, ...(over === 'requests' && { port: 0 }) });
  onTestFinished(() => app[Symbol.asyncDispose]());
  return { slack, app };
}

test('a signed event is accepted, and answered in its thread', async () => {
  const { slack, app } = await together('requests');
  const { post, happening } = slack.people.says(ASKER.id, '鍵は？');
  expect(await slack.hook(app.url).send(happening)).toMatchObject({ status: 200 });
  await expect
    .poll(() => slack.town.postsOf(dmOf(ASKER.id)).at(-1), PATIENT)
    .toMatchObject({
      user: APP.bot,
      text: 'You said: 鍵は？',
      thread_ts: post.ts,
    });
});

test('a signature that is wrong, old or not there is refused, and nobody hears of it', async () => {
  const { slack, app } = await together('requests');
  const hook = slack.hook(app.url);
  const { happening } = slack.people.says(ASKER.id, '鍵は？');
  expect(await hook.send(happening, { signature: 'wrong' })).toMatchObject({ status: 401 });
  expect(await hook.send(happening, { signature: 'none' })).toMatchObject({ status: 401 });
  expect(await hook.send(happening, { age: 310 })).toMatchObject({ status: 401 });
  expect(app.heard).toEqual([]);
  expect(await hook.send(happening, { age: 290 })).toMatchObject({ status: 200 });
});

test('a repeat has the id of what it repeats, and its number', async () => {
  const { slack, app } = await together('requests');
  const { happening } = slack.people.says(ASKER.id, '鍵は？', { channel: GENERAL.id });
  await slack.hook(app.url).send(happening);
  await slack.hook(app.url).send(happening, { retry: 1 });
  const [first, second] = app.heard;
  expect(second?.body.event_id).toBe(first?.body.event_id);
  expect([first?.retry, second?.retry]).toEqual([undefined, 1]);
});

test('a body of five megabytes can be sent', async () => {
  const { slack, app } = await together('requests');
  const { happening } = slack.people.says(ASKER.id, 'x'.repeat(5 * 1024 * 1024));
  expect(await slack.hook(app.url).send(happening)).toMatchObject({ status: 413 });
  expect(await slack.hook(app.url).sendBody('{', 'application/json')).toMatchObject({ status: 400 });
});

test.each(['requests', 'socket'] as const)('all that people do is understood over %s', async (over) => {
  const { slack, app } = await together(over);
  const { people, town } = slack;
  const send = async (happening: Parameters<typeof slack.sockets.send>[0]) => {
    if (over === 'requests') expect(await slack.hook(app.url).send(happening)).toMatchObject({ status: 200 });
    else expect(await slack.sockets.send(happening).acknowledged()).toBeDefined();
  };
  const { post, happenings } = people.mentions(ASKER.id, '鍵は？', { channel: GENERAL.id });
  for (const happening of happenings) await send(happening);
  await send(people.changes(GENERAL.id, post, `${MENTION} 扉は？`));
  await send(people.opensHome(ASKER.id));
  await send(people.opensHome(ASKER.id, 'messages'));
  await send(people.commands(ASKER.id, '/kitei', '鍵', DESK.id));
  await send(people.choosesInMenu(ASKER.id, 'look_up_post', { channel: GENERAL.id, post }));
  const buttons = town.post(GENERAL.id, { user: APP.bot, text: 'buttons', blocks: [BUTTONS] });
  await send(people.presses(ASKER.id, { action_id: 'one', value: '1' }, { channel: GENERAL.id, post: buttons }));
  await expect
    .poll(() => [town.views.size, town.homes.size, slack.calls('response_url').length], PATIENT)
    .toEqual([1, 1, 1]);
  const [modal] = [...town.views.values()];
  const home = town.homes.get(ASKER.id);
  if (modal === undefined || home === undefined) throw new Error('nothing was opened');
  await send(people.presses(ASKER.id, { action_id: 'one' }, { view: home }));
  await send(people.submits(ASKER.id, modal, { text: { typed: { type: 'plain_text_input', value: 'wrong' } } }));
  await send(people.closes(ASKER.id, modal));
  expect(app.heard.map(({ kind }) => kind)).toEqual([
    ...['app_mention', 'message', 'message', 'app_home_opened', 'app_home_opened', 'command', 'message_action'],
    ...['block_actions', 'block_actions', 'view_submission', 'view_closed'],
  ]);
  expect(app.heard[5]?.body).toMatchObject({ command: '/kitei', text: '鍵', channel_id: DESK.id, user_id: ASKER.id });
  expect(slack.calls('response_url')[0]?.args).toEqual({ text: 'pressed', response_type: 'ephemeral' });
});

test('what a view is answered with comes with its acknowledgement', async () => {
  const { slack, app } = await together('requests');
  const modal = slack.town.view({ type: 'modal', callback_id: 'box' });
  const { text } = await slack.hook(app.url).send(slack.people.submits(ASKER.id, modal, {}));
  expect(JSON.parse(text)).toEqual({ response_action: 'errors', errors: { text: 'not right' } });
});

test('what a view is answered with comes with its acknowledgement over a socket too', async () => {
  const { slack } = await together('socket');
  const modal = slack.town.view({ type: 'modal', callback_id: 'box' });
  const envelope = slack.sockets.send(slack.people.submits(ASKER.id, modal, {}));
  expect(await envelope.acknowledged()).toEqual({ response_action: 'errors', errors: { text: 'not right' } });
});

test('an envelope that nobody acknowledges is told from one that somebody does, and can be sent again', async () => {
  const { slack, app } = await together('socket');
  const { happening } = slack.people.says(ASKER.id, '鍵は？', { channel: GENERAL.id });
  const { processEvent } = app.app;
  app.app.processEvent = () => Promise.reject(new Error('not kept'));
  expect(await slack.sockets.send(happening).acknowledged(200)).toBeUndefined();
  app.app.processEvent = processEvent;
  expect(await slack.sockets.send(happening, { retry: 1 }).acknowledged()).toEqual({});
  expect(app.heard).toMatchObject([{ kind: 'message', retry: 1 }]);
});

test.each(['refresh', 'drop'] as const)('after a %s the app connects anew', async (how) => {
  const { slack, app } = await together('socket');
  await slack.sockets.untilOpen(1);
  slack.sockets[how]();
  await expect.poll(() => slack.sockets.opened, PATIENT).toBe(2);
  await slack.sockets.untilOpen(1);
  const { happening } = slack.people.says(ASKER.id, 'まだいますか');
  expect(await slack.sockets.send(happening).acknowledged()).toBeDefined();
  expect(app.heard).toHaveLength(1);
});

test('the socket is closed when the app stops', async () => {
  const slack = await FakeSlack.start();
  onTestFinished(() => slack[Symbol.asyncDispose]());
  const app = await echo({ apiUrl: slack.apiUrl });
  expect(slack.sockets.open).toBe(1);
  await app[Symbol.asyncDispose]();
  await slack.sockets.untilOpen(0);
  expect(() => slack.sockets.send(slack.people.opensHome(ASKER.id))).toThrow('no socket is open');
});
