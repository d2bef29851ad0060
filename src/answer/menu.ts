import type { Example } from '../search/entry.js';
import type { Finding } from '../search/finder.js';
import { normalise } from '../search/text.js';
import { THRESHOLDS } from '../search/weights.js';
import type { Action } from './action.js';
import type { Decision } from './decision.js';
import { askAbout } from './judge.js';
import { asksLeave } from './leave.js';
import { mentionsIn, readSegments, type Segment, type Segments } from './segment.js';
import type { SegmentGuide } from './segmentguide.js';

/** How people ask what may be done without saying what; `{called}` is what the organisation calls a segment. */
const ASKS = [
  'この端末で何ができる？',
  'この端末で何していいの？',
  'この端末でやっていいことを教えて',
  'この端末でしてもよいことは何ですか',
  'この端末からやっていい？',
  'この端末では何をしても大丈夫？',
  'この端末は何に使っていいの',
  'この端末でできることとできないことを知りたい',
  'この端末で禁止されていることは何ですか',
  'この端末でやってはいけないことは？',
  'この端末でやっちゃいけないこと一覧',
  'このパソコンでやったらあかんことを教えて',
  'このパソコンで何していい',
  'このパソコンは何ができて何ができないの',
  '使っているパソコンでしていいことを全部見せて',
  'していいことを一覧で見たい',
  'やっていいことの一覧をください',
  'できることの一覧を出して',
  'やっていいこととだめなことをまとめて見たい',
  'してはいけないことのリストがほしい',
  'やってはだめなことを並べて見せて',
  '何をしてよくて、何をしたらだめですか',
  '何がOKで何がNG？',
  '何がよくて何が駄目なのか、ぜんぶ教えて',
  '何なら許されるの',
  'どんなことならしてもいいですか',
  'どんな操作ができますか',
  'どういう作業をしていいの',
  'どこまでやっていいのか知りたい',
  '行為の一覧を見せて',
  '行為の早見表を見たい',
  'この{called}で何ができる？',
  'この{called}で何していい？',
  'この{called}でしてよいことは何ですか',
  'この{called}でやっちゃだめなこと一覧',
  'この{called}でできることを一覧で見たい',
  'この{called}からできること',
  'この{called}では何が禁止？',
  'この{called}の端末で何ができますか',
  'この{called}の端末でやっていいことと悪いことを教えてください',
  '{called}ごとにしていいことを一覧で知りたい',
];

/** The questions by which it is recognised that the list of all actions is wanted. */
export function menuExamples({ called, asks }: SegmentGuide): Example[] {
  return [...ASKS, ...asks].map((ask) => ({
    question: ask.replaceAll('{called}', called),
    target: { kind: 'menu', id: 'actions' },
  }));
}

/** What is asked, wherever it is done: to compare with questions that name no segment. The question itself names none. */
export function withoutPlace(question: string, segments: Segments, { called }: SegmentGuide): string {
  const text = normalise(question);
  const mentions = mentionsIn(text, segments);
  if (mentions.length === 0) return question;
  return mentions.reduceRight(
    (rest, { at, text: { length } }) => `${rest.slice(0, at)}この${called}${rest.slice(at + length)}`,
    text,
  );
}

/** 「東系でできることって何」 asks what a word means no more than 「東系とは」 asks what may be done. */
const DONE = /する|し[てちた]|や[るっ]|でき|出来|可能|禁止|許[さし]/;

interface Holdings {
  readonly segments: Segments;
  readonly actions: readonly Action[];
  readonly own?: readonly Segment[];
}

/**
 * All actions to choose from, where the question asks what may be done and is about none of them: it is like such
 * questions, more than like any other, and all of its words taken together are theirs.
 */
export function menuFor(question: string, placeless: Finding, holdings: Holdings): Decision | undefined {
  const { segments, actions, own = [] } = holdings;
  const menu = placeless.candidates.find(({ target }) => target.kind === 'menu');
  if (menu === undefined || (menu.likelihood ?? 0) < THRESHOLDS.menu || actions.length === 0) return undefined;
  // A word that nothing here knows is most likely what they want to do.
  if (placeless.known < THRESHOLDS.menuKnown) return undefined;
  const isSure = (menu.nearest?.similarity ?? 0) >= THRESHOLDS.menuSure;
  if (!isSure && !asksWhatIsDone(question, placeless)) return undefined;
  const isOther = placeless.candidates.some((other) => other !== menu && other.vote * THRESHOLDS.menuAhead > menu.vote);
  if (isOther) return undefined;
  const reading = readSegments(question, segments);
  const isPlaced = reading.named.length > 0 || reading.ambiguous !== undefined;
  return {
    kind: 'every-action',
    choices: actions.map((action) => ({ action, ask: askAbout(action, reading) })),
    segments: reading.named,
    why: 'what may be done is asked, and of no single action',
    ...(isPlaced || own.length === 0 ? {} : { own }),
  };
}

function asksWhatIsDone(question: string, { query: { intent } }: Finding): boolean {
  if (DONE.test(normalise(question))) return true;
  return intent !== 'definition' && (intent === 'list' || asksLeave(question));
}
