import { ROLES } from '../../src/person/access.js';
import type { Files } from '../corpus/folder.js';
import { DOCUMENTS, isDocument, OWN_GROUP, PARTS, type Thing } from './things.js';
import { type Spot, word } from './words.js';

/** What stands beside the policies and speaks of those that are there; everything public leads to all of them. */
export function besideOf(present: ReadonlySet<Thing>): Files {
  const things = [...present];
  const each = (line: (thing: Thing, of: (spot: Spot) => string) => string) =>
    things.map((thing) => line(thing, (spot) => word(thing, spot))).join('');
  const all = things.map((thing) => `{at: ${addressOf(thing)}}`).join(', ');
  const defined = present.has('staff') ? `, definedAt: ${addressOf('staff')}` : '';
  return {
    'examples/all.tsv': each((thing, of) => `${of('example')}はどうする\t${addressOf(thing)}\n`),
    'lexicon.yaml': each((_, of) => `- {says: [${of('colloquial word')}], means: [${of('text')}]}\n`),
    'silences.yaml': `- {id: yuki, topic: 屋根の雪, asks: [屋根の雪は誰が下ろす, 雪かきの当番は], related: [${all}]}
${each((thing, of) => silenceOf(thing) + nearSilenceOf(thing, of))}`,
    'segments.yaml': `segments:
  - {id: north, name: 北区画${defined}}
  - {id: south, name: 南区画, definedAt: ${addressOf('public')}}
`,
    'actions.yaml': `- id: lend
  name: 荷物を貸す
  phrases: [荷物を貸していい？, 友だちに荷物を貸してもいいですか]
  cells:
    north: {status: conditional, cites: [{at: ${word('public', 'id')} 第3条第4号, quote: 置場の広さ}], related: [${all}]}
    south: {status: not-stated, related: [${all}]}
${each(actionOf)}`,
    'settings.yaml': `settledAt:
${each((thing, of) => `  - {line: ${of('settled at')}で決めます。, at: ${addressOf(thing)}}\n`)}
suggestions:
${each(suggestionOf) || '  []\n'}
access:
${[...ROLES, ...(present.has('own-group') ? [OWN_GROUP] : [])].map(accessTo).join('')}`,
  };
}

function addressOf(thing: Thing): string {
  if (isDocument(thing)) return `${word(thing, 'id')} 第1条`;
  return `${word(PARTS[thing].of, 'id')} ${PARTS[thing].at}`;
}

/** Of a part nobody can say whom it is for but by the part itself: it has a silence near it only. */
function silenceOf(thing: Thing): string {
  if (!isDocument(thing)) return '';
  const [topic, ask] = [word(thing, 'silence'), word(thing, 'way to ask of the silence')];
  const near = thing.length % 2 === 0 ? `, related: [{at: ${addressOf('public')}}]` : '';
  return `- {id: of-${thing}, topic: ${topic}の色, asks: [${topic}の色は何色ですか, ${ask}の色を知りたい], audience: ${DOCUMENTS[thing]}${near}}\n`;
}

function nearSilenceOf(thing: Thing, of: (spot: Spot) => string): string {
  const topic = of('silence near it');
  return `- {id: near-${thing}, topic: ${topic}の形, asks: [${topic}の形はどんな形ですか], related: [{at: ${addressOf(thing)}}]}\n`;
}

function actionOf(thing: Thing, of: (spot: Spot) => string): string {
  return `- id: use-${thing}
  name: ${of('action')}を使う
  phrases: [${of('action')}を使っていい？, ${of('way to ask of the action')}を使ってもいいですか]
  cells:
    north:
      status: conditional
      condition: ${of('condition')}が要ります。
      cites: [{at: ${addressOf(thing)}, quote: ${of('text')}}]
      related: [{at: ${addressOf('public')}}]
    south: {status: not-stated, related: [{at: ${addressOf(thing)}}]}
- id: touch-${thing}
  name: ${of('action near it')}に触る
  phrases: [${of('action near it')}に触っていい？]
  cells:
    north: {status: not-stated, related: [{at: ${addressOf(thing)}}]}
    south: {status: not-stated}
`;
}

function suggestionOf(thing: Thing): string {
  if (!isDocument(thing) || thing === 'public') return '';
  return `  - {question: ${word(thing, 'suggestion')}はありますか, audience: ${DOCUMENTS[thing]}}\n`;
}

/** To nobody of another platform, whatever its groups are called; of Slack and of Teams all members are staff. */
function accessTo(name: string): string {
  const [inSlack, inTeams] =
    name === 'staff' ? ['', ''] : [`, group: ${channelOf(name)}`, `, group: '${teamOf(name)}'`];
  return `  ${name}: [{platform: web, group: ${name}-group}, {platform: slack${inSlack}}, {platform: teams${inTeams}}]\n`;
}

/** Whose members hold a name. The id has no word of the table in it. */
export function channelOf(name: string): string {
  return name === OWN_GROUP ? 'C0OWN' : `C0${name.toUpperCase()}`;
}

/** The same of Teams. */
export function teamOf(name: string): string {
  return `19:${channelOf(name)}@thread.tacv2`;
}
