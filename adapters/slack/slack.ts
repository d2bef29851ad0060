import type { webApi } from '@slack/bolt';
import type { Corpus } from '../../src/assistant/view.js';
import type { SlackSettings } from '../../src/config/slack.js';
import type { Hook } from '../../src/service/hook.js';
import type { Delivery, Platform } from '../../src/service/platform.js';
import type { Json } from '../../src/store/value.js';
import { Askers } from './asker/askers.js';
import { slackClient } from './client.js';
import { PLATFORM } from './names.js';
import { readBody } from './receive/body.js';
import { type Inbox, Receiver } from './receive/receiver.js';
import { Sender } from './send/sender.js';
import { Showing } from './showing.js';
import { openTransport, type Transport } from './transport/transport.js';
import { troubleOf } from './trouble.js';
import { askWhoWeAre, type Us } from './us.js';

export interface SlackParts {
  readonly settings: SlackSettings;
  readonly corpus: Corpus;
  /** As people reach the reader pages, to which addresses are links then; provisions open in Slack itself as well. */
  readonly publicUrl: string | undefined;
  readonly now: () => number;
  /** How long one call may take; as the client has it, where it is left out. */
  readonly patienceMs?: number;
  readonly onError: (error: unknown) => void;
}

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
    const { settings, corpus, publicUrl, now, onError } = parts;
    this.#sender = new Sender(client, publicUrl);
    const askers = new Askers({ client, us, rules: corpus, now, onError });
    this.#receiverOn = (inbox) => new Receiver({ us, settings, askers, inbox });
    this.#showingOn = (receiver, inbox) => new Showing({ client, corpus, publicUrl, askers, receiver, inbox, onError });
    this.#transport = openTransport({
      settings,
      us,
      onError,
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
    const client = slackClient(parts.settings, parts.patienceMs);
    return new Slack(parts, client, await askWhoWeAre(client).catch(troubled));
  }

  /** From now on what people do is recorded and answered. Throws `PlatformTrouble`. */
  async start(inbox: Inbox): Promise<void> {
    this.#receiver = this.#receiverOn(inbox);
    this.#showing = this.#showingOn(this.#receiver, inbox);
    await this.#transport.start().catch(troubled);
  }

  async stop(): Promise<void> {
    await this.#transport.stop();
    await this.#showing?.settled();
  }

  async send(delivery: Delivery, signal: AbortSignal): Promise<string | undefined> {
    return await this.#sender.send(delivery, signal);
  }

  async find(delivery: Delivery, signal: AbortSignal): Promise<{ reference: string } | undefined> {
    return await this.#sender.find(delivery, signal);
  }

  async showWorking(to: Json): Promise<void> {
    await this.#sender.showWorking(to);
  }
}

function troubled(error: unknown): never {
  throw troubleOf(error);
}
