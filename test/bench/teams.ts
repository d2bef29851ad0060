/**
 * How long somebody in Teams waits, beside a bare bot of Bot Framework's library that says again what it is told; and how
 * many questions a second are answered, held for a minute. Run: npx tsx test/bench/teams.ts [SECONDS]
 */
import { Teams } from '../../adapters/teams/teams.js';
import { Activities, APP } from '../adapters/teams/activities.js';
import { echo } from '../adapters/teams/echo.js';
import { FakeConnector } from '../adapters/teams/fakeconnector.js';
import { FakeMicrosoft } from '../adapters/teams/fakemicrosoft.js';
import { ANNA, entryOf, PERSONAL, TENANT } from '../adapters/teams/townspeople.js';
import { type Ask, measured, openJobun } from './chat.js';
import { toMarkdown } from './table.js';

const microsoft = await FakeMicrosoft.start();
const connector = await FakeConnector.start();
const { endpoints } = microsoft;
const { serviceUrl } = connector;
const people = new Activities(serviceUrl);
/** A library keeps its token for an hour, and Teams its own. */
const given = await microsoft.token(APP);
const token = () => Promise.resolve(given);
const Authorization = await microsoft.authorization({ app: APP, serviceUrl });
connector.admits = microsoft.admits;
/** Told when something is said in a conversation. */
const awaited = new Map<string, (said: string) => void>();
connector.mishapOf = ({ method, conversation, body }) => {
  if (method === 'POST') awaited.get(conversation)?.(JSON.stringify(body));
  return undefined;
};
const bare = await echo({ appId: APP.id, endpoints, token });
const settings = { app: APP, engine: 'botbuilder', tenants: [TENANT], channelMessages: false } as const;
const jobun = await openJobun(({ corpus, onError }) =>
  Teams.open({ settings, corpus, publicUrl: undefined, now: Date.now, onError, onRefused: onError, endpoints, token }),
);

const table = await measured({
  platform: 'Teams',
  called: 'a bare bot of botbuilder',
  bare: asking(bare.url, 'bare'),
  jobun: asking(jobun.url, 'jobun'),
  seconds: Number(process.argv[2] ?? 60),
});
console.log(toMarkdown(table));

await jobun.close();
await bare[Symbol.asyncDispose]();
await connector[Symbol.asyncDispose]();
await microsoft[Symbol.asyncDispose]();

/** Each person in a chat of their own. What is said names the activity that it answers. */
function asking(url: string, name: string): Ask {
  return async (question, person) => {
    const conversation = `a:${name}${person}`;
    connector.rosters.set(conversation, new Map([[ANNA.id, entryOf(ANNA)]]));
    const activity = people.message(question, { at: { ...PERSONAL, id: conversation } });
    const answered = new Promise<void>((resolve) =>
      awaited.set(conversation, (said) => void (said.includes(String(activity.id)) && resolve())),
    );
    const headers = { 'Content-Type': 'application/json', Authorization };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(activity) });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    await response.arrayBuffer();
    await answered;
  };
}
