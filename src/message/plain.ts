import { type Language, USUAL_LANGUAGE } from '../person/language.js';
import { HEADINGS } from './headings.js';
import { linkToTable } from './menu.js';
import type {
  Answered,
  Choice,
  Clarify,
  Message,
  NotStated,
  Other,
  Point,
  SettledSide,
  SilentSide,
  Verdict,
} from './message.js';
import { addressWithHeading, linkTo, type Quotation, repairNote } from './quotation.js';

interface PlainOptions {
  /** That the message is in; the usual one where none is given. */
  readonly language?: Language | undefined;
  /** Where the reader pages are served; links are left out without it. */
  readonly baseUrl?: string | undefined;
}

/** The message as plain text, to read in a terminal and to paste into a mail: answer, address, edition, link. */
export function toPlainText(message: Message, options: PlainOptions = {}): string {
  const { notices } = message;
  const offers = ('offers' in message && message.offers) || [];
  const lines = [...notices.map((notice) => `※ ${notice}`), ...body(message, options)];
  const said = lines.join('\n').trimEnd();
  return [said, ...(offers.length === 0 ? [] : ['', ...offers.map((offer) => offerLine(offer, options))])].join('\n');
}

function headingsFor({ language = USUAL_LANGUAGE }: PlainOptions) {
  return HEADINGS[language];
}

function body(message: Message, options: PlainOptions): string[] {
  switch (message.outcome) {
    case 'answered':
      return answered(message, options);
    case 'verdict':
      return verdict(message, options);
    case 'clarify':
      return clarify(message, options);
    case 'not-stated':
      return notStated(message, options);
    case 'other':
      return other(message, options);
  }
}

function answered({ points, related, definitions }: Answered, options: PlainOptions): string[] {
  return [
    ...pointLines(points, options),
    ...listed(headingsFor(options).related, related),
    ...listed(
      headingsFor(options).definitions,
      definitions.map(({ quotation }) => quotation),
    ),
  ];
}

function verdict(message: Verdict, options: PlainOptions): string[] {
  return [
    ...message.sides.flatMap((side) => sideLines(side, options)),
    ...message.settledAt.map(({ line, quotation }) => `・${line}（${quotation.address}）`),
    message.contact,
    '',
    ...listed(headingsFor(options).related, message.related),
    ...listed(
      headingsFor(options).definitions,
      message.definitions.map(({ quotation }) => quotation),
    ),
  ];
}

function sideLines(side: SettledSide | SilentSide, options: PlainOptions): string[] {
  const said = [
    `【${side.statusName}】${side.segment}`,
    side.lead,
    ...(side.condition === undefined ? [] : [side.condition]),
  ];
  if (side.status === 'not-stated') return [...said, side.caution, ''];
  return [
    ...said,
    ...(side.inference === undefined ? [] : [side.inference]),
    '',
    ...pointLines(side.points, options),
    side.caution,
    '',
  ];
}

function pointLines(points: readonly Point[], options: PlainOptions): string[] {
  return points.flatMap(({ line, quotation }) => [line, '', ...quotationLines(quotation, options), '']);
}

/** How to take it where there is nothing to press. */
function offerLine({ label, ask }: Choice, options: PlainOptions): string {
  return `・${headingsFor(options).offer(label, ask)}`;
}

function clarify({ lead, options, menu }: Clarify, { baseUrl, language }: PlainOptions): string[] {
  if (menu !== undefined)
    return [
      lead,
      '',
      ...menu.choices.map(({ label }, at) => `${at + 1}. ${label}`),
      ...(baseUrl === undefined
        ? []
        : ['', `${headingsFor({ language }).table}: ${new URL(linkToTable(menu), baseUrl)}`]),
    ];
  const shown = options.map(
    ({ label, quotation }, at) => `${at + 1}. ${label}${quotation === undefined ? '' : under(label, quotation)}`,
  );
  return [lead, '', ...shown];
}

/** The words an option rests on, and where they stand unless the label says so. */
function under(label: string, { address, text }: Quotation): string {
  return label.includes(address) ? `\n   ${text}` : `\n   ${address}「${text}」`;
}

function notStated({ lead, advice, settledAt, contact, related }: NotStated, options: PlainOptions): string[] {
  return [
    lead,
    ...(advice === undefined ? [] : [advice]),
    '',
    ...settledAt.flatMap(({ line, quotation }) => [line, ...quotationLines(quotation, options), '']),
    contact,
    '',
    ...listed(headingsFor(options).near, related),
  ];
}

function other({ lead, suggestions }: Other, options: PlainOptions): string[] {
  const { examples } = headingsFor(options);
  return suggestions.length === 0 ? [lead] : [lead, '', examples, ...suggestions.map((example) => `・${example}`)];
}

function quotationLines(quotation: Quotation, { baseUrl, language }: PlainOptions): string[] {
  const edition = quotation.edition === undefined ? '' : `　${quotation.edition}`;
  return [
    ...(quotation.leadIn === undefined ? [] : [`（${quotation.leadIn.address}）${quotation.leadIn.text}`]),
    `「${quotation.text}」`,
    `― ${addressWithHeading(quotation)}`,
    `　 ${quotation.documentTitle}${edition}`,
    ...quotation.repairs.map((why) => `　 ※ ${repairNote(why, language)}`),
    ...(baseUrl === undefined ? [] : [`　 ${new URL(linkTo(quotation), baseUrl)}`]),
  ];
}

/** Named with their documents where there is more than one. */
function listed(title: string, quotations: readonly Quotation[]): string[] {
  if (quotations.length === 0) return [];
  const several = new Set(quotations.map(({ documentId }) => documentId)).size > 1;
  const place = (quotation: Quotation) =>
    `${several ? `${quotation.documentShortTitle} ` : ''}${addressWithHeading(quotation)}`;
  return [`${title}:`, ...quotations.map((quotation) => `・${place(quotation)} ${firstWords(quotation.text)}`), ''];
}

/** Enough of a provision to recognise it in a list; the whole stands behind its address. */
function firstWords(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}
