import { normalise } from '../search/text.js';
import { askedFrom, type Mention, mentionsIn, type Segments } from './segment.js';
import type { Topic } from './topic.js';

/** 「…の場合は」, 「…からだと」, 「…でした」. Not 「…って」 nor 「…を」: those ask what the segment itself is. */
const OF_IT =
  /(の(場合|とき|時|方|ほう|端末|中|こと|話))?(から)?(だったら|だと|でした|です|で|じゃ|だ|なら|とき|は|も|についても)*[、,\s]*/;
/** 「…どうなりますか」, 「…だめ？」, 「…教えて」: nothing that is done. */
const ASKED =
  /((どう(なる|なります|なの)?|いい|良い|よい|よろしい|だめ|ダメ|駄目|ok|大丈夫|不?可能?|可|禁止|同じ|おなじ|一緒|でき(る|ます))?(です|でしょう)?[のんかよね]*|(?<=[はもとらで])(教え|見せ)て((くだ|下)さい)?|お願い(します)?)/;
const TAIL = new RegExp(`${OF_IT.source}${ASKED.source}[?？。!！\\s]*$`, 'i');
const BARE = /^は?[?？。!！\s]*$/;

/** The question before, asked of the segment that a message names and says no more of. */
export function sameInSegment({ question, ofAction }: Topic, message: string, segments: Segments): string | undefined {
  if (!ofAction) return undefined;
  const core = message.replace(TAIL, '');
  const [name] = mentionsIn(normalise(core), segments);
  if (name === undefined || name.text !== normalise(core)) return undefined;
  const before = mentionsIn(normalise(question), segments);
  // Of two segments nobody can tell which is to give way.
  if (new Set(before.map(meant)).size > 1) return undefined;
  // Who names the same one again asks what it is.
  if (before.some((mention) => meant(mention) === meant(name)) && BARE.test(message.slice(core.length)))
    return undefined;
  const segment = { name: name.segment?.name ?? core };
  return before.length === 0 ? askedFrom(segment, question, undefined) : replaced(question, before, segment.name);
}

/** A name that could mean several segments means itself. */
function meant({ segment, text }: Mention) {
  return segment ?? text;
}

function replaced(question: string, mentions: readonly Mention[], name: string): string {
  const last = (text: string, { at, text: { length } }: Mention) => text.slice(0, at) + name + text.slice(at + length);
  return [...mentions].reverse().reduce(last, inPlaces(question));
}

/** The question as it was typed, where each of its characters keeps its place in the normalised text. */
function inPlaces(question: string): string {
  const normalised = normalise(question);
  const kept = [...question].map((character) => character.normalize('NFKC').toLowerCase());
  return question.length === normalised.length && kept.join('') === normalised ? question : normalised;
}
