import { describe, expect, test, vi } from 'vitest';
import { type AtFake, atFakeSlack, quiet } from './atfake.js';
import { answersAfter } from './fakeslack/reply.js';
import { APP, ASKER, COLLEAGUE, dmOf, GENERAL, MENTION } from './workspace.js';

const DM = dmOf(ASKER.id);
const channel = GENERAL.id;

describe('a question that is edited', () => {
  test('is answered anew where its answer stands', async () => {
    const at = await atFakeSlack('http');
    const { post, happening } = at.slack.people.says(ASKER.id, '第3条は？');
    await at.deliver(happening);
    const [first] = await at.said(DM, 1);
    const edit = at.slack.people.changes(DM, post, '第4条は？');
    await at.deliver(edit);
    await at.deliver(edit, { retry: 1 });
    await vi.waitFor(() => expect(at.slack.calls('chat.update')).toHaveLength(1));
    expect(await at.said(DM, 1)).toMatchObject([{ ts: first?.ts, text: expect.stringContaining('第4条') }]);
    expect(at.slack.calls('chat.update')).toMatchObject([{ args: { ts: first?.ts } }]);
  });

  test('is answered anew below, where somebody took the answer away', async () => {
    const at = await atFakeSlack('http');
    const { post, happening } = at.slack.people.says(ASKER.id, '第3条は？');
    await at.deliver(happening);
    await at.said(DM, 1);
    at.slack.town.posts.set(DM, [post]);
    await at.deliver(at.slack.people.changes(DM, post, '第4条は？'));
    expect(await at.said(DM, 1)).toMatchObject([{ thread_ts: post.ts, text: expect.stringContaining('第4条') }]);
  });

  test('in a channel is heard when it names us from then on, or did before', async () => {
    const at = await atFakeSlack('http');
    const { people } = at.slack;
    const { post, happening } = people.says(COLLEAGUE.id, '第3条は？', { channel });
    await at.deliver(happening);
    await at.deliver(people.changes(channel, post, '第2条は？'));
    await quiet();
    expect(await at.said(channel, 0)).toEqual([]);
    const named = people.changes(channel, post, `${MENTION} 第4条は？`);
    await at.deliver(named);
    expect(await at.said(channel, 1)).toMatchObject([{ thread_ts: post.ts, text: expect.stringContaining('第4条') }]);
    await at.deliver(people.changes(channel, post, '第1条は？'));
    await vi.waitFor(() => expect(at.slack.calls('chat.update')).toHaveLength(1));
    expect(await at.said(channel, 1)).toMatchObject([{ text: expect.stringContaining('第1条') }]);
  });
});

describe('a question that is deleted', () => {
  const deletes = (post: object) => ({
    type: 'message',
    subtype: 'message_deleted',
    channel,
    channel_type: 'channel',
    previous_message: post,
    ts: '9.1',
  });

  test.each(['from the start', 'since an edit'])('is said to be gone once, where it named us %s', async (since) => {
    const at = await atFakeSlack('http');
    const { people } = at.slack;
    const { post, happening } = people.says(ASKER.id, `${since === 'since an edit' ? '' : MENTION} 第3条は？`, {
      channel,
    });
    await at.deliver(happening);
    if (since === 'since an edit') await at.deliver(people.changes(channel, post, `${MENTION} 第3条は？`));
    const [answer] = await at.said(channel, 1);
    for (const each of [deletes(post), deletes(post)]) await at.deliver(people.event(each));
    const said = await at.said(channel, 2);
    expect(said).toMatchObject([answer, { thread_ts: post.ts, text: expect.stringContaining('削除されました') }]);
    expect(said).toHaveLength(2);
  });
});

describe('what overtakes the question', () => {
  const slow = (at: AtFake) => at.slack.api.plan('users.info', answersAfter(600));
  const later = () => new Promise((resolve) => setTimeout(resolve, 100));

  test('an edit is answered, and the question no more', async () => {
    const at = await atFakeSlack('http');
    const { post, happening } = at.slack.people.says(ASKER.id, '第3条は？');
    await at.deliver(at.slack.people.changes(DM, post, '第4条は？'));
    await at.deliver(happening);
    expect(await at.said(DM, 1)).toMatchObject([{ text: expect.stringContaining('第4条') }]);
    expect(await at.said(DM, 1)).toHaveLength(1);
  });

  test('a deletion waits for the question that is being recorded, and leaves it without an answer', async () => {
    const at = await atFakeSlack('http');
    const { town } = at.slack;
    const { post, happening } = at.slack.people.says(ASKER.id, '第3条は？');
    slow(at);
    await at.town.serving.stop();
    const asked = at.deliver(happening);
    await later();
    const gone = { type: 'message', subtype: 'message_deleted', channel: DM, channel_type: 'im', ts: town.newTs() };
    await at.deliver(at.slack.people.event({ ...gone, previous_message: post }));
    await asked;
    const { inbox } = at.town.serving.store;
    expect(await inbox.statusOf(`slack/T0TOWN/${DM}/${post.ts}`)).toMatchObject({ state: 'done' });
  });

  test('the deletion of what was never for us is not kept', async () => {
    const at = await atFakeSlack('http');
    const { post } = at.slack.people.says(COLLEAGUE.id, '第3条は？', { channel });
    await at.deliver(
      at.slack.people.event({ type: 'message', subtype: 'message_deleted', channel, previous_message: post }),
    );
    expect(await at.town.serving.store.inbox.waiting()).toMatchObject({ count: 0 });
  });
});

describe('nothing that somebody typed fires in what is said', () => {
  const HOSTILE = [
    '<!channel> <!here|@here> 第3条は？',
    `<@${COLLEAGUE.id}> <!subteam^S1> 第3条は？`,
    '&lt;!channel&gt; &lt;@U0COLLEAGUE&gt; を貸していい？',
    '&amp;lt;!channel&amp;gt; を貸していい？',
    '<https://evil.test|こちら> と <https://evil.test/?a=1&amp;b=2> を貸していい？',
    '```\n&lt;!everyone&gt;\n``` を *貸して* `いい`？',
    '&lt;https://evil.test|押して&gt; 第99条は？',
  ];

  test.each(HOSTILE)('%j', async (text) => {
    const at = await atFakeSlack('http');
    const { people } = at.slack;
    await at.deliver(people.says(ASKER.id, text).happening);
    for (const happening of people.mentions(ASKER.id, text, { channel }).happenings) await at.deliver(happening);
    await at.deliver(people.commands(ASKER.id, '/kitei', text, channel));
    const share = { action_id: 'share', value: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>') };
    const post = { type: 'message', ts: '1.000001', user: APP.bot, text: '' } as const;
    await at.deliver(people.presses(ASKER.id, share, { channel, post }));
    await at.said(DM, 1);
    await at.said(channel, 2);
    await vi.waitFor(() => expect(at.slack.calls('response_url')).toHaveLength(1));
    const sent = at.slack.api.calls.filter(({ method }) => /^chat\.|^response_url$/.test(method));
    expect(sent.length).toBeGreaterThanOrEqual(4);
    for (const { args } of sent) {
      expect(String(args.text)).not.toMatch(/[<>]/);
      expect(String(args.text)).not.toMatch(/&(?!amp;|lt;|gt;)/);
      expect(JSON.stringify(args.blocks)).not.toMatch(/"mrkdwn"|"type":"(broadcast|usergroup|channel)"/);
      expect(usersNamedIn(args.blocks)).not.toContain(COLLEAGUE.id);
      expect(linksIn(args.blocks)).toEqual([]);
      expect(args.parse).toBeUndefined();
      expect(args.link_names).toBeUndefined();
    }
  });
});

function usersNamedIn(blocks: unknown): string[] {
  return [...JSON.stringify(blocks).matchAll(/"user_id":"(\w+)"/g)].map(([, id]) => id ?? '');
}

function linksIn(blocks: unknown): string[] {
  return [...JSON.stringify(blocks).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url ?? '');
}
