import type { Language } from '../person/language.js';

/** What stands around the parts of a message in plain text. */
interface Headings {
  readonly related: string;
  readonly near: string;
  readonly definitions: string;
  readonly examples: string;
  readonly table: string;
  /** How to take an offer where there is nothing to press. */
  offer(label: string, ask: string): string;
}

export const HEADINGS: Readonly<Record<Language, Headings>> = {
  ja: {
    related: '関連する条文',
    near: '近い条文（お尋ねへの答えではありません）',
    definitions: '用語の定義',
    examples: 'たとえば、',
    table: '一覧表',
    offer: (label, ask) => `${label}：『${ask}』と送ってください。`,
  },
  en: {
    related: 'Related provisions',
    near: 'Nearby provisions (not an answer to your question)',
    definitions: 'Definitions',
    examples: 'For example:',
    table: 'Table',
    offer: (label, ask) => `${label}: please send “${ask}”.`,
  },
};
