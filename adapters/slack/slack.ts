import type { webApi } from '@slack/bolt';
import type { Corpus } from '../../src/assistant/view.js';
import type { SlackSettings } from '../../src/config/slack.js';
import type { Hook } from '../../src/service/hook.js';
import { once } from '../../src/service/once.js';
import { DIRECT, type Outbound } from '../../src/service/outbound.js';
import type { Delivery, Platform } from '../../src/service/platform.js';
import type { Json } from '../../src/store/value.js';
import { Askers } from './asker/askers.js';
import { slackClient } from './client.js';
import { PLATFORM } from './names.js';
import { readBody } from './receive/body.js';
import { type Inbox, Receiver } from './receive/receiver.js';
import { Sender } from './send/sender.js';
import { Status } from './send/status.js';
import { Showing } from './showing.js';
import { openTransport, type Transport } from './transport/transport.js';
import { explained, troubleOf } from './trouble.js';
import { askWhoWeAre, type Us } from './us.js';

export interface SlackParts {
  readonly settings: SlackSettings;
  readonly corpus: Corpus;
  /** As people reach the reader pages, to which addresses are links then; provisions open in Slack itself as well. */
  readonly publicUrl: string | undefined;
  readonly now: () => number;
  /** Directly, where it is left out. */
  readonly outbound?: Outbound;
  /** How long one call, or one try to connect, may take; as usual, where it is left out. */
  readonly patienceMs?: number;
  /** How long a sign of work may take. */
  readonly statusMs?: number;
  /** How long Slack may take to say farewell. */
  readonly farewellMs?: number;
  readonly onError: (error: unknown) => void;
  /** Told once of each kind of thing that people can do elsewhere, and that is nothing to us. */
  readonly onIgnored: (type: string) => void;
}

/** What is only a sign is not worth more of anybody's time. */
const STATUS_MS = 2000;

/** Jobun in Slack. */
export class Slack implements Platform {
  readonly name = PLATFORM;
  readonly hooks: readonly Hook[];
  readonly #sender: Sender;
  readonly #transport: Transport;
  readonly #receiverOn: (inbox: Inbox) => Receiver;
  readonly #showingOn: (receiver: Receiver, inbox: Inbox) => Showing;
  #receiver: Receiver | undefined;
  #showing: Showing | undefined;

  private constructor(parts: SlackParts, client: webApi.WebClient, us: Us) {
    const { settings, corpus, publicUrl, now, outbound = DIRECT } = parts;
    const onError = (error: unknown) => parts.onError(explained(error));
    const status = new Status(slackClient(settings, outbound.fetch, parts.statusMs ?? STATUS_MS));
    this.#sender = new Sender({ client, status, fetch: outbound.fetch, readerUrl: publicUrl, settings });
    const askers = new Askers({ client, us, rules: corpus, now, onError });
    this.#receiverOn = (inbox) => new Receiver({ us, settings, askers, inbox });
    this.#showingOn = (receiver, inbox) =>
      new Showing({ client, fetch: outbound.fetch, corpus, publicUrl, askers, receiver, inbox, onError });
    this.#transport = openTransport({
      settings,
      outbound,
      us,
      patienceMs: parts.patienceMs,
      farewellMs: parts.farewellMs,
      onError,
      onIgnored: once(parts.onIgnored),
      record: async (body) => {
        const happening = readBody(body);
        if (happening === undefined) return;
        if (this.#receiver === undefined) throw new Error('Slack told us something before we could keep it');
        await this.#receiver.receive(happening);
      },
      show: (body) => this.#showing?.show(body),
      languageOf: (user) => askers.languageOf(user),
    });
    this.hooks = this.#transport.hooks;
  }

  /** Asks Slack who we are. Throws `PlatformTrouble` where it does not let us in. */
  static async open(parts: SlackParts): Promise<Slack> {
    const client = slackClient(parts.settings, parts.outbound?.fetch, parts.patienceMs);
    return new Slack(parts, client, await whoWeAre(client));
  }

  /** From now on what people do is recorded and answered. Throws `PlatformTrouble`. */
  async start(inbox: Inbox): Promise<void> {
    this.#receiver = this.#receiverOn(inbox);
    this.#showing = this.#showingOn(this.#receiver, inbox);
    await this.#transport.start().catch((error) => {
      throw troubleOf(error, 'SLACK_APP_TOKEN');
    });
  }

  async stop(): Promise<void> {
    await this.#transport.stop();
    await this.#showing?.settled();
  }

  async send(delivery: Delivery, signal: AbortSignal): Promise<string | undefined> {
    return await this.#sender.send(delivery, signal);
  }

  async find(delivery: Delivery, signal: AbortSignal): Promise<{ reference: string | undefined } | undefined> {
    return await this.#sender.find(delivery, signal);
  }

  async showWorking(to: Json): Promise<void> {
    await this.#sender.showWorking(to).catch((error) => {
      throw explained(error);
    });
  }
}

async function whoWeAre(client: webApi.WebClient): Promise<Us> {
  return await askWhoWeAre(client).catch((error) => {
    throw troubleOf(error);
  });
}
