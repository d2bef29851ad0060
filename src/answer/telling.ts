import { normalise } from '../search/text.js';
import { mentionsIn, type Segment, type Segments } from './segment.js';
import type { SegmentGuide } from './segmentguide.js';

/** What somebody says or asks of the segments of their own terminals. */
export type Telling =
  | {
      readonly kind: 'told';
      readonly segments: readonly Segment[];
      /** Besides what was told before. */
      readonly also: boolean;
    }
  | { readonly kind: 'asked' }
  | { readonly kind: 'forget' }
  /** `answers`: the labels chosen so far. */
  | { readonly kind: 'change'; readonly answers: readonly string[] };

/** More is no such message. */
const LIMIT = 200;

/** Stands for a name of a segment. */
const NAME = '\u0001';

const OWNER =
  '(?:私|わたし|わたくし|あたし|僕|ぼく|俺|おれ|自分|うち|当方|こちら|こっち)(?:たち|達|ら)?(?:の(?:ところ|所|課|係|室|部署|部|班|職場|席))?';
const NOW = '(?:(?:今|いま|現在|普段|ふだん|いつも)は?、?)?';
const USED = '(?:今|いま|普段|ふだん|いつも|業務で|仕事で)?(?:使って|つかって)い?る';
const MACHINE = '端末|パソコン|pc|機械|マシン';
const PLEASE = '(?:ください|下さい|ほしい)?(?:です)?';
const END = '[?。.!]*$';

const IS = [
  'です',
  'だ',
  'である',
  'でした',
  'だった',
  'なんです',
  'で(?:お願いします)?',
  'に(?:なりました|なった|変わりました|変わった)',
  'に(?:変え|かえ|替え|切り替え)(?:る|ます|たい|て)',
  'に(?:変更|設定|登録)(?:する|します|したい|して)?',
  'に(?:する|します|したい|して)',
  'に(?:つながって|接続して|所属して)い?(?:る|ます)',
  'を?(?:使って|つかって)い?(?:る|ます)',
  'が?(?:ある|あります)',
].join('|');

const CHANGE = '変え|かえ|替え|切り替え|変更|選び直?|選ぶ|選択|設定|登録|教え|伝え';
const FORGET =
  '(?:忘れ|わすれ|やめ)(?:る|て|たい)|消(?:す|して|したい)|取り消(?:す|して|したい)|(?:消去|削除|解除|リセット|なしに)(?:する|して|したい)?';
const UNKNOWN = '(?:わから|分から|判ら|知ら)(?:ない|ず|なくて)|(?:わかり|分かり|判り|知り)ません|不明';

/**
 * 「私の系は東系です」, 「系を変える」, 「自分の系は？」, 「系を忘れて」, in the organisation's own words. Only a message that says
 * nothing else is read so, and a question whether it is so tells nothing.
 */
export function readTelling(message: string, segments: Segments, guide: SegmentGuide): Telling | undefined {
  if (segments.all.length === 0 || message.length > LIMIT) return undefined;
  const text = normalise(message);
  const mentions = mentionsIn(text, segments);
  const named = mentions.reduceRight(
    (rest, { at, text: { length } }) => rest.slice(0, at) + NAME + rest.slice(at + length),
    text,
  );
  const patterns = patternsFor(guide.called);
  const bare = named.replace(/\s/g, '');
  const told = patterns.told.exec(bare);
  if (told !== null) {
    const sure = mentions.flatMap(({ segment }) => segment ?? []);
    // A name that could mean several is asked.
    if (sure.length < mentions.length) return { kind: 'change', answers: [] };
    return { kind: 'told', segments: [...new Set(sure)], also: told[1] !== undefined };
  }
  const [, answers] = patterns.answered.exec(text.replace(/\s/g, '')) ?? [];
  if (answers !== undefined) return { kind: 'change', answers: answers.split(SEPARATOR) };
  if (patterns.asked.some((pattern) => pattern.test(bare))) return { kind: 'asked' };
  if (patterns.change.some((pattern) => pattern.test(bare))) return { kind: 'change', answers: [] };
  return patterns.forget.test(bare) ? { kind: 'forget' } : undefined;
}

/** Between the answers on the way through the questions; no label holds one. */
export const SEPARATOR = /[:、,]/;

function patternsFor(called: string) {
  const own = normalise(called)
    .replace(/\s/g, '')
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const thing = `(?:${MACHINE}|${own})`;
  const whose = `(?:${OWNER}(?:の|[がで]?${USED}の?)?${thing}?|(?:${USED}|業務|仕事|職場|自席)の?${thing}|${own})`;
  const name = `${NAME}(?:の?${thing})?`;
  const names = `${name}(?:(?:と、?|や|[、,・]|及び|および)${name})*(?:の?両方)?`;
  const which = `(?:何|なに|なん|どの|どこの|どっちの|どちらの)の?${own}`;
  return {
    told: new RegExp(`^${whose}[はがをも]?(?:って)?[、,]?${NOW}${names}(も)?(?:(?:${IS})${PLEASE}よ?)?[。.!]*$`),
    answered: new RegExp(`^${own}を変える[:、,](.+)$`),
    change: [
      new RegExp(
        `^(?:${OWNER}の)?${own}[をのは]?(?:${CHANGE})(?:る|たい|ます|て|する|します|したい|して|す|した)?${PLEASE}(?:には?|方法は?|のは)?(?:どう(?:すれば|したら|やれば|やって|する)?(?:いい|良い|よい)?)?(?:です|ます)?[かの]?${END}`,
      ),
      new RegExp(
        `^(?:${whose}[はがもの]?)?(?:${which}|${own})(?:なの)?(?:か[がは]?、?|[がはも])?(?:よく)?(?:${UNKNOWN})(?:の|ん)?(?:です|だ)?(?:が|けど)?${END}`,
      ),
      new RegExp(`^(?:${OWNER}の)${own}[がはも](?:よく)?(?:${UNKNOWN})(?:の|ん)?(?:です|だ)?(?:が|けど)?${END}`),
    ],
    forget: new RegExp(`^(?:${OWNER}の)?${own}(?:の(?:こと|設定|登録))?[をはも]?(?:${FORGET})${PLEASE}${END}`),
    asked: [
      new RegExp(
        `^(?:${OWNER}の|${OWNER}[がで]?${USED}|(?:今|いま|現在|登録した|登録している|覚えている|設定した|設定している)の?)${own}[はがを]?(?:って)?(?:何|なに|なん|どこ|どれ|どっち|どちら|どうなって(?:い?る|い?ます))?(?:だっけ|でしたっけ|っけ|です|でしょう|だ|でした)?[かの]?を?(?:教えて|確認(?:したい|して)?|見せて|見たい|知りたい)?${PLEASE}${END}`,
      ),
      new RegExp(
        `^${OWNER}(?:(?:の|[がで]?${USED}の?)(?:${MACHINE}))?(?:は|って)?${which}(?:なの|です|でしょう|だっけ|でしたっけ|に(?:入る|なる|入ります|なります))?[かの]?${END}`,
      ),
    ],
  };
}
