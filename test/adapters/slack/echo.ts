import { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import { QUIET } from '../../../adapters/slack/client.js';
import { APP } from './workspace.js';

export interface Echo extends AsyncDisposable {
  readonly app: App;
  /** Everything that any listener was given, in order. */
  readonly heard: {
    readonly kind: string;
    readonly body: Readonly<Record<string, unknown>>;
    readonly retry?: number;
  }[];
  /** Where it listens; empty over a socket. */
  readonly url: string;
}

interface EchoParts {
  readonly apiUrl: string;
  /** A port to listen on, any with 0; over a socket where there is none. */
  readonly port?: number;
  /** How long it waits before it connects anew. */
  readonly patienceMs?: number;
}

/** A bare app of Slack's library that proves the stand-ins: it says again what it is told, in the thread. */
export async function echo({ apiUrl, port, patienceMs = 5000 }: EchoParts): Promise<Echo> {
  const clientOptions = { slackApiUrl: apiUrl, logger: QUIET };
  const socket = { appToken: APP.appToken, installerOptions: { clientOptions }, clientPingTimeout: patienceMs };
  const receiver =
    port === undefined
      ? new SocketModeReceiver({ ...socket, logger: QUIET })
      : new HTTPReceiver({ signingSecret: APP.signingSecret, logger: QUIET });
  const app = new App({ token: APP.botToken, receiver, clientOptions, logger: QUIET });
  const heard: Echo['heard'] = [];
  app.use(async ({ body, context, next }) => {
    const told = body as { readonly event?: { readonly type: string }; readonly type?: string };
    heard.push({ kind: told.event?.type ?? told.type ?? 'command', body: { ...body }, ...retryOf(context.retryNum) });
    await next();
  });
  const say = async (event: { channel: string; ts: string; thread_ts?: string; text?: string }) => {
    const { channel, ts, thread_ts = ts, text = '' } = event;
    await app.client.chat.postMessage({ channel, thread_ts, text: `You said: ${text}` });
  };
  app.event('app_mention', ({ event }) => say(event));
  app.message(async ({ message }) => {
    if (message.subtype === undefined && message.channel_type === 'im') await say(message);
  });
  app.event('app_home_opened', async ({ event }) => {
    await app.client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [BUTTONS] } });
  });
  app.command(/.*/, async ({ ack, body }) => {
    await ack();
    await app.client.views.open({ trigger_id: body.trigger_id, view: BOX });
  });
  app.action(/.*/, async ({ ack, respond, body }) => {
    await ack();
    if ('response_url' in body) await respond({ text: 'pressed', response_type: 'ephemeral' });
  });
  app.shortcut(/.*/, ({ ack }) => ack());
  app.view('box', async ({ ack, view }) => {
    if (view.state.values.text?.typed?.value === 'right') await ack();
    else await ack({ response_action: 'errors', errors: { text: 'not right' } });
  });
  app.view({ type: 'view_closed', callback_id: 'box' }, ({ ack }) => ack());
  const started = await (port === undefined ? app.start() : app.start(port));
  return {
    app,
    heard,
    url: started instanceof Server ? `http://127.0.0.1:${(started.address() as AddressInfo).port}/slack/events` : '',
    async [Symbol.asyncDispose]() {
      // It would wait for a connection whose body it did not read, and of a socket it says too early that it is gone.
      const gone = new Promise<void>((resolve) => {
        if (receiver instanceof SocketModeReceiver) receiver.client.once('disconnected', () => resolve());
        else resolve();
      });
      const stopped = app.stop();
      if (started instanceof Server) started.closeAllConnections();
      await Promise.all([stopped, gone]);
    },
  };
}

function retryOf(retry: number | undefined) {
  return retry === undefined ? {} : { retry };
}

export const BUTTONS = {
  type: 'actions' as const,
  block_id: 'buttons',
  elements: [
    { type: 'button' as const, action_id: 'one', value: '1', text: { type: 'plain_text' as const, text: 'one' } },
  ],
};

/** Takes the word `right` only, and wants to hear when it is closed. */
export const BOX = {
  type: 'modal' as const,
  callback_id: 'box',
  notify_on_close: true,
  title: { type: 'plain_text' as const, text: 'box' },
  submit: { type: 'plain_text' as const, text: 'send' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'text',
      label: { type: 'plain_text' as const, text: 'text' },
      element: { type: 'plain_text_input' as const, action_id: 'typed' },
    },
  ],
};
