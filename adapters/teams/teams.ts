import type { Corpus } from '../../src/assistant/view.js';
import type { TeamsSettings } from '../../src/config/teams.js';
import type { Hook } from '../../src/service/hook.js';
import { once } from '../../src/service/once.js';
import type { Delivery, Platform } from '../../src/service/platform.js';
import type { Json } from '../../src/store/value.js';
import { Askers } from './asker/askers.js';
import type { Engine, InvokeAnswer } from './engine/engine.js';
import { openEngine } from './engine/open.js';
import type { EngineParts } from './engine/parts.js';
import type { Answering, Answers } from './invoke/answering.js';
import { answerInvoke } from './invoke/invoking.js';
import { HOOK_PATH, PLATFORM } from './names.js';
import { readActivity } from './receive/read.js';
import { type Inbox, Receiver } from './receive/receiver.js';
import { Sender } from './send/sender.js';

export interface TeamsParts extends Omit<EngineParts, 'settings'> {
  readonly settings: TeamsSettings;
  readonly corpus: Corpus;
  /** As people reach the reader pages; without it provisions open in Teams itself. */
  readonly publicUrl: string | undefined;
  readonly now: () => number;
  /** How long somebody is kept waiting for what is answered in place; as usual, where it is left out. */
  readonly invokePatienceMs?: number;
}

/** Jobun in Microsoft Teams. */
export class Teams implements Platform {
  readonly name = PLATFORM;
  readonly hooks: readonly Hook[];
  readonly #sender: Sender;
  readonly #receiverOn: (inbox: Inbox) => Receiver;
  readonly #answeringOn: (answers: Answers, receiver: Receiver) => Answering;
  #receiver: Receiver | undefined;
  #answering: Answering | undefined;

  /** On an engine that is open. */
  constructor({ settings, corpus, publicUrl, now, onError, invokePatienceMs }: TeamsParts, engine: Engine) {
    const { tenants, channelMessages } = settings;
    this.#sender = new Sender(engine, publicUrl);
    const askers = new Askers({ engine, tenants, rules: corpus, now, onError });
    this.#receiverOn = (inbox) => new Receiver({ askers, inbox, channelMessages });
    this.#answeringOn = (answers, receiver) => {
      const authorOf: Answering['authorOf'] = (happening) => receiver.authorOf(happening);
      const patience = invokePatienceMs === undefined ? {} : { patienceMs: invokePatienceMs };
      return { corpus, readerUrl: publicUrl, askers, authorOf, answers, onError, ...patience };
    };
    this.hooks = [
      {
        path: HOOK_PATH,
        methods: ['POST'],
        handler: (request, response) => engine.handle(request, response, (activity) => this.#take(activity)),
      },
    ];
  }

  /** Throws `PlatformTrouble` where the library that is set is not installed. */
  static async open(parts: TeamsParts): Promise<Teams> {
    return new Teams(parts, await openEngine({ ...parts, onRefused: once(parts.onRefused) }));
  }

  /** From now on what people do is recorded and answered. */
  async start(service: Inbox & Answers): Promise<void> {
    this.#receiver = this.#receiverOn(service);
    this.#answering = this.#answeringOn(service, this.#receiver);
  }

  async stop(): Promise<void> {
    this.#receiver = undefined;
    this.#answering = undefined;
  }

  async send(delivery: Delivery, signal: AbortSignal): Promise<string | undefined> {
    return await this.#sender.send(delivery, signal);
  }

  async showWorking(to: Json, signal: AbortSignal): Promise<void> {
    await this.#sender.showWorking(to, signal);
  }

  async #take(activity: unknown): Promise<InvokeAnswer | undefined> {
    if (this.#receiver === undefined || this.#answering === undefined)
      throw new Error('Teams told us something before we could keep it');
    const happening = readActivity(activity);
    if (happening === undefined) return undefined;
    if (happening.kind === 'invoked') return await answerInvoke(happening, this.#answering);
    await this.#receiver.receive(happening);
    return undefined;
  }
}
