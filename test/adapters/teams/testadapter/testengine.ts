import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { type Activity, type ConversationAccount, TestAdapter, TurnContext } from 'botbuilder';
import type { Engine, InvokeAnswer, Saying, Take } from '../../../../adapters/teams/engine/engine.js';
import { outgoing } from '../../../../adapters/teams/engine/outgoing.js';
import { ConnectorProblem } from '../../../../adapters/teams/engine/problem.js';
import type { Reference } from '../../../../adapters/teams/engine/reference.js';
import type { Hook } from '../../../../src/service/hook.js';
import { entryOf, type Person } from '../townspeople.js';

/** Our port on the adapter that Bot Framework has for tests. Nobody calls it from outside, so nobody is checked. */
export class TestEngine implements Engine {
  /** Everything that is said goes into its queue, and so does what an invoke is answered with. */
  readonly adapter = new TestAdapter((context) => this.#turn(context));
  hook: Hook | undefined;

  constructor(readonly people: readonly Person[]) {}

  async handle(request: IncomingMessage, response: ServerResponse, take: Take): Promise<void> {
    const activity = await json(request);
    const answer = (await take(activity)) ?? { status: 200 };
    response.end(JSON.stringify(answer));
  }

  async say(to: Reference, saying: Saying): Promise<string | undefined> {
    return (await this.#at(to).sendActivity(outgoing(to, saying) as Partial<Activity>))?.id;
  }

  async replace(to: Reference, id: string, saying: Saying): Promise<void> {
    await this.#at(to).updateActivity({ ...(outgoing(to, saying) as Partial<Activity>), id });
  }

  async remove(to: Reference, id: string): Promise<void> {
    await this.#at(to).deleteActivity(id);
  }

  async member(_: Reference, user: string): Promise<unknown> {
    const person = this.people.find(({ id }) => id === user);
    if (person === undefined) throw new ConnectorProblem(404, 'MemberNotFoundInConversation');
    return entryOf(person);
  }

  memberOfTeam(to: Reference, _: string, user: string): Promise<unknown> {
    return this.member(to, user);
  }

  async refusal(): Promise<undefined> {}

  /** Said when nobody has just called: the answer to a message is. */
  #at({ serviceUrl, conversation, bot }: Reference): TurnContext {
    const place = {
      serviceUrl,
      channelId: 'msteams',
      bot: { id: bot, name: '' },
      conversation: { id: conversation } as ConversationAccount,
    };
    return new TurnContext(this.adapter, TurnContext.applyConversationReference({ type: 'event' }, place, true));
  }

  async #turn(context: TurnContext): Promise<void> {
    const request = Readable.from([JSON.stringify(context.activity)]);
    const answer = await new Promise<InvokeAnswer>((resolve, reject) => {
      const response = { end: (text: string) => resolve(JSON.parse(text)) };
      const handled = this.hook?.handler(request as IncomingMessage, response as unknown as ServerResponse);
      Promise.resolve(handled).catch(reject);
    });
    if (context.activity.type === 'invoke') await context.sendActivity({ type: 'invokeResponse', value: answer });
  }
}
