import { expect } from 'vitest';
import type { Carried } from '../../../adapters/teams/names.js';
import type { Corpus } from '../../../src/assistant/view.js';
import type { Call } from '../../adapters/teams/fakeconnector.js';
import { Town } from '../../adapters/teams/town.js';
import { entryOf, GROUP, PERSONAL, type Place, TEAM } from '../../adapters/teams/townspeople.js';
import { freshStore } from '../../store/fresh.js';
import type { InTeams } from '../askers.js';
import { TEAMS } from '../inteams.js';
import type { Said } from './surface.js';

/** Something that was sent to Teams, or answered in its own response, and to which surface it belongs. */
interface Sent extends Said {
  readonly surface: string;
}

/** Somebody at a Teams of their own: what they do there, and everything that was said of it. */
export class TeamsVisit {
  /** What they did, by the names that Teams gave it or we. */
  readonly done = new Set<string>();
  readonly sent: Sent[] = [];
  #seen = 0;

  private constructor(
    readonly town: Town,
    readonly who: InTeams,
  ) {}

  static async begin(who: InTeams, corpus: Corpus): Promise<TeamsVisit> {
    const town = await Town.open({ corpus, store: await freshStore('sqlite') });
    const { rosters, closed } = town.connector;
    const { person, teams, untold } = who;
    const entry = entryOf(person);
    const listed = new Map(entry === undefined ? [] : [[person.id, entry]]);
    for (const place of [PERSONAL.id, GROUP.id, TEAM]) {
      rosters.set(place, listed);
      if (untold === 'who they are') closed.add(place);
    }
    for (const team of TEAMS) {
      if (!teams.includes(team)) continue;
      rosters.set(team, listed);
      if (untold === 'where they are') closed.add(team);
    }
    return new TeamsVisit(town, who);
  }

  /** Nobody waits for an answer any more. */
  async end(): Promise<void> {
    await this.town.stop();
    this.#keep('what comes late', '');
  }

  message(text: string, at = PERSONAL): object {
    return this.town.people.message(text, { by: this.who.person, at });
  }

  activity(more: object, at = PERSONAL): object {
    return this.town.people.activity({ by: this.who.person, at, ...more });
  }

  /** Tells what they did, and waits for what is said to it. */
  async tell(surface: string, asked: string, activity: object): Promise<void> {
    const { mock } = this.town.serving.observed.sent;
    const said = mock.calls.length;
    this.done.add(nameOf(activity));
    expect(await this.town.deliver(activity)).toBe(200);
    await expect.poll(() => mock.calls.length, { timeout: 8000, interval: 2 }).toBe(said + 1);
    this.#keep(surface, asked);
  }

  async presses(surface: string, asked: string, data: Pressed, at: Place): Promise<void> {
    this.done.add(`PRESSES ${data.press}`);
    const action = { type: 'Action.Execute', verb: data.press, data };
    await this.#invokes(surface, asked, { name: 'adaptiveCard/action', value: { action } }, at);
  }

  /** Of the message extension. */
  async picks(surface: string, asked: string, picked: Extension, at: Place): Promise<void> {
    const { name, ...value } = picked;
    this.done.add(`EXTENSION ${value.commandId}`);
    await this.#invokes(surface, asked, { name, value }, at);
  }

  /** What the buttons below our last answer there say that it answers. */
  answers(at: Place): string {
    const said = JSON.stringify(this.town.connector.standing(at.id).at(-1)?.activity);
    const [, answers] = /"answers":"([^"]+)"/.exec(said) ?? [];
    if (answers === undefined) throw new Error(`nothing to press in ${at.id}`);
    return answers;
  }

  /** What is answered in Teams' own response. */
  async #invokes(surface: string, asked: string, invoke: { readonly name: string; value: object }, at: Place) {
    this.done.add('activity invoke').add(`invoke ${invoke.name}`);
    const answered = await this.town.invokes(this.activity({ type: 'invoke', ...invoke }, at));
    this.#keep(surface, asked);
    this.sent.push(...partsOfAnswer(answered).map((said) => ({ surface, asked, ...said })));
  }

  /** Whatever was said since. Who somebody is was only asked. */
  #keep(surface: string, asked: string): void {
    const { calls } = this.town.connector;
    const changes = calls.slice(this.#seen).filter(({ method }) => method !== 'GET');
    this.#seen = calls.length;
    this.sent.push(...changes.flatMap((call) => partsOf(call).map((said) => ({ surface, asked, ...said }))));
  }
}

/** What an action carries. */
type Pressed = Partial<Carried> & Pick<Carried, 'press'>;

interface Extension {
  readonly name: string;
  readonly commandId: string;
  readonly [more: string]: unknown;
}

type Part = Omit<Said, 'asked'>;

/** The connector's address is another each time, and its ids count messages: of more that may be read, there are more. */
function partsOf({ method, conversation, body }: Call): Part[] {
  const {
    attachments = [],
    summary = '',
    serviceUrl: _,
    id: __,
    ...rest
  } = (body ?? {}) as Readonly<Record<string, unknown>>;
  return [
    { part: 'address', text: JSON.stringify({ method, conversation, ...rest }) },
    { part: 'summary', text: `${summary}` },
    { part: 'card', text: JSON.stringify(attachments) },
  ];
}

/** A line in a list of cards, the cards, and what there is besides. */
function partsOfAnswer(answered: unknown): Part[] {
  const parts: Part[] = [];
  const rest = JSON.stringify(answered, (key, value) => {
    if (key !== 'preview' && value?.type !== 'AdaptiveCard') return value;
    parts.push({ part: key === 'preview' ? 'line' : 'card', text: JSON.stringify(value) });
    return undefined;
  });
  return [{ part: 'answer', text: rest ?? '' }, ...parts];
}

/** As Bot Framework has it; of a message that a card sends, as we do. */
function nameOf(activity: object): string {
  const { type, value } = activity as { readonly type: string; readonly value?: { readonly press: string } };
  return value === undefined ? `activity ${type}` : `PRESSES ${value.press}`;
}
