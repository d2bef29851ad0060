import { App, HTTPReceiver, type Receiver, type ReceiverEvent, SocketModeReceiver } from '@slack/bolt';
import type { SlackSettings } from '../../../src/config/slack.js';
import { kept } from '../../../src/service/deadline.js';
import type { Hook } from '../../../src/service/hook.js';
import type { Outbound } from '../../../src/service/outbound.js';
import { PATIENCE_MS, QUIET } from '../client.js';
import { HOOK_PATH } from '../names.js';
import type { Us } from '../us.js';
import { type Acknowledging, acknowledge } from './acknowledging.js';
import { Connection } from './connection.js';
import { hookOf } from './hook.js';

export interface TransportParts extends Acknowledging {
  readonly settings: SlackSettings;
  readonly outbound: Outbound;
  readonly us: Us;
  /** How long one try to connect may take; some seconds, where it is left out. */
  readonly patienceMs?: number | undefined;
  /** How long we wait for Slack to say farewell; a second, where it is left out. */
  readonly farewellMs?: number | undefined;
  /** Records what came in; until it has returned nothing is acknowledged, and where it throws nothing is at all. */
  readonly record: (body: unknown) => Promise<void>;
  /** Told of what kind was what nobody listens to. */
  readonly onIgnored: (type: string) => void;
  /** Told of what could not be recorded, and of what Slack's library could not do. */
  readonly onError: (error: unknown) => void;
}

export interface Transport {
  /** Where Slack calls us; none over a socket. */
  readonly hooks: readonly Hook[];
  /** Resolves when what happens is told to us, or at the end; rejects where trying again would change nothing. */
  start(): Promise<void>;
  /** Takes nothing more, once what is in hand has been recorded and acknowledged. */
  stop(): Promise<void>;
}

/** How long Slack may be silent before we connect anew, and how long we wait for it to say farewell. */
const PING_MS = 5000;
const FAREWELL_MS = 1000;

export function openTransport(parts: TransportParts): Transport {
  return parts.settings.transport.kind === 'socket' ? overSocket(parts) : overHttp(parts);
}

function overSocket(parts: TransportParts): Transport {
  const { settings, outbound, onError, patienceMs, farewellMs = FAREWELL_MS } = parts;
  const { dispatcher } = outbound;
  const appToken = settings.transport.kind === 'socket' ? settings.transport.appToken : '';
  const stop = new AbortController();
  const receiver = new SocketModeReceiver({
    appToken,
    ...(dispatcher === undefined ? {} : { dispatcher }),
    logger: QUIET,
    clientPingTimeout: PING_MS,
    // Connecting anew, and when, is ours.
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: {
        slackApiUrl: settings.apiUrl,
        fetch: stoppable(outbound.fetch, stop.signal),
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        timeout: PATIENCE_MS,
      },
    },
    // What was not recorded is not acknowledged, and comes again.
    processEventErrorHandler: async ({ error }) => {
      onError(error);
      return false;
    },
  });
  const inHand = recordFirst(receiver, parts);
  listen(receiver, parts);
  const connection = new Connection({ socket: receiver.client, outbound, onError, stopping: stop.signal, patienceMs });
  return {
    hooks: [],
    start: () => connection.start(),
    stop: async () => {
      await Promise.allSettled(inHand);
      stop.abort();
      await connection.end(farewellMs);
    },
  };
}

function stoppable(fetch: typeof globalThis.fetch, stopping: AbortSignal): typeof globalThis.fetch {
  return (input, init) =>
    fetch(input, { ...init, signal: AbortSignal.any([stopping, ...(init?.signal ? [kept(init.signal)] : [])]) });
}

function overHttp(parts: TransportParts): Transport {
  const { settings, onError } = parts;
  const signingSecret = settings.transport.kind === 'http' ? settings.transport.signingSecret : '';
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: HOOK_PATH,
    logger: QUIET,
    // What was not recorded is answered with an error, and comes again.
    processEventErrorHandler: async ({ error, response }) => {
      onError(error);
      if (!response.headersSent) response.writeHead(500).end();
      return false;
    },
  });
  const inHand = recordFirst(receiver, parts);
  listen(receiver, parts);
  return {
    hooks: [hookOf(receiver)],
    start: async () => {},
    stop: async () => {
      await Promise.allSettled(inHand);
    },
  };
}

/**
 * Slack's library acknowledges an event before any listener runs, and whatever they do. What a receiver hands on is
 * recorded first, so that a post is acknowledged when it is on disk, and comes again when it is not. What nobody listens
 * to is acknowledged too: whoever pressed something of another version would be told that we do not answer.
 */
function recordFirst(receiver: Receiver, { record, onIgnored }: TransportParts): ReadonlySet<Promise<void>> {
  const inHand = new Set<Promise<void>>();
  const init = receiver.init.bind(receiver);
  receiver.init = (app: App) => {
    const processEvent = async (event: ReceiverEvent) => {
      await record(event.body);
      let isAcknowledged = false;
      const ack: ReceiverEvent['ack'] = async (response) => {
        isAcknowledged = true;
        await event.ack(response);
      };
      await app.processEvent({ ...event, ack });
      if (isAcknowledged) return;
      await event.ack();
      onIgnored(typeOf(event.body));
    };
    init({
      processEvent: (event: ReceiverEvent) => {
        const processed = processEvent(event).finally(() => inHand.delete(processed));
        inHand.add(processed);
        return processed;
      },
    } as App);
  };
  return inHand;
}

/** As Slack names kinds; nothing else of what came in. */
function typeOf({ type }: Readonly<Record<string, unknown>>): string {
  return typeof type === 'string' && /^[a-z_]{1,40}$/.test(type) ? type : 'unknown';
}

function listen(receiver: Receiver, { settings: { botToken }, us, onError, ...acknowledging }: TransportParts): void {
  const { team, enterprise, user, bot } = us;
  const app = new App({
    receiver,
    logger: QUIET,
    // Who we are was asked once: it stays so as long as the token does.
    authorize: async () => ({
      botToken,
      botUserId: user,
      teamId: team,
      ...(bot === undefined ? {} : { botId: bot }),
      ...(enterprise === undefined ? {} : { enterpriseId: enterprise }),
    }),
  });
  app.error(async (error) => onError(error));
  acknowledge(app, acknowledging);
}
