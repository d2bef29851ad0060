import type { Action } from '../answer/action.js';
import type { Segments } from '../answer/segment.js';
import type { SegmentGuide } from '../answer/segmentguide.js';
import type { Silence } from '../answer/silence.js';
import type { Document } from '../law/document.js';
import type { Phrases } from '../message/phrases.js';
import type { Settings } from '../message/settings.js';
import type { Reader } from '../person/audience.js';
import type { Language } from '../person/language.js';
import type { Rules } from '../person/standing.js';
import type { Finder } from '../search/finder.js';

/**
 * What one reader may read, and nothing else: documents they may not read, and parts of documents, are in no index,
 * count, list or glossary here, so that nothing built on a view can show them.
 */
export interface View {
  readonly documents: readonly Document[];
  readonly silences: readonly Silence[];
  readonly segments: Segments;
  readonly guide: SegmentGuide;
  readonly actions: readonly Action[];
  readonly finder: Finder;
  readonly settings: Settings;
  readonly phrases: Phrases;
}

/** Everything an organisation has said, checked and indexed. Immutable. No view has its rules. */
export interface Corpus extends Rules {
  /** Changes exactly when the text of a document changes. */
  readonly edition: string;
  /** Every name that something here is for, or that access gives, and the roles. */
  readonly audiences: ReadonlySet<string>;
  /** With the bot's own sentences in that language; the usual one where none is given. */
  viewFor(reader: Reader, language?: Language | undefined): View;
}
