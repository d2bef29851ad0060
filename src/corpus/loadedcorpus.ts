import { createHash } from 'node:crypto';
import type { Action } from '../answer/action.js';
import type { Segments } from '../answer/segment.js';
import type { SegmentGuide } from '../answer/segmentguide.js';
import type { Silence } from '../answer/silence.js';
import type { Corpus, View } from '../assistant/view.js';
import type { Document } from '../law/document.js';
import { SHIPPED_PHRASES } from '../message/languages.js';
import type { Phrases } from '../message/phrases.js';
import { type Access, ROLES } from '../person/access.js';
import type { Reader } from '../person/audience.js';
import type { StaffedDepartment } from '../person/department.js';
import { type Language, USUAL_LANGUAGE } from '../person/language.js';
import type { Example } from '../search/entry.js';
import type { LexiconEntry } from '../search/lexicon.js';
import type { Tokeniser } from '../search/token.js';
import { Excerpts } from './excerpts.js';
import { findableIn } from './findable.js';
import { prepareFinder } from './finders.js';
import { actionsInView, segmentsInView, silencesInView, standsIn } from './inview.js';
import type { Kept } from './kept.js';
import { type Restricted, valuesFor } from './restricted.js';
import type { WrittenSettings } from './sidefiles.js';

/** What stands beside the policies. */
export interface Side {
  readonly lexicon: readonly LexiconEntry[];
  readonly silences: readonly Restricted<Silence>[];
  readonly segments: Segments;
  readonly guide: SegmentGuide;
  readonly actions: readonly Action[];
  readonly examples: readonly Example[];
  readonly settings: WrittenSettings;
  readonly phrases: Readonly<Record<Language, Partial<Phrases>>>;
}

/** One reader's view in each language. */
type Views = Readonly<Record<Language, View>>;

export class LoadedCorpus implements Corpus {
  readonly edition: string;
  readonly access: Access;
  readonly departments: readonly StaffedDepartment[];
  readonly audiences: ReadonlySet<string>;
  readonly #documents: readonly Document[];
  readonly #side: Side;
  readonly #tokeniser: Tokeniser;
  readonly #kept: Kept;
  readonly #excerpts = new Excerpts();
  /** The audiences of what is here: two readers who hold the same of these may read the same. */
  readonly #telling: ReadonlySet<string>;
  /** By what of `#telling` a reader holds. */
  readonly #viewsByNames = new Map<string, Views>();
  /** By what may be read: as many as there are, whatever names lead to them. */
  readonly #viewsByReadable = new Map<string, Views>();

  constructor(documents: readonly Document[], side: Side, tokeniser: Tokeniser, kept: Kept) {
    this.#documents = documents;
    this.#side = side;
    this.#tokeniser = tokeniser;
    this.#kept = kept;
    this.#telling = new Set(
      [
        ...documents,
        ...documents.flatMap(({ parts }) => parts),
        ...side.silences,
        ...side.settings.suggestions,
      ].flatMap(({ audience }) => audience),
    );
    this.access = side.settings.access;
    this.departments = side.settings.departments;
    this.audiences = new Set([...this.#telling, ...Object.keys(this.access), ...ROLES]);
    const hash = createHash('sha256');
    for (const { source } of documents) hash.update(source);
    this.edition = hash.digest('hex').slice(0, 12);
  }

  viewFor(reader: Reader, language: Language = USUAL_LANGUAGE): View {
    const names = [...this.#telling].filter((name) => reader.names.has(name)).join(' ');
    const known = this.#viewsByNames.get(names) ?? this.#viewOfReadable(reader);
    this.#viewsByNames.set(names, known);
    return known[language];
  }

  #viewOfReadable(reader: Reader): Views {
    const { settings } = this.#side;
    const excerpts = this.#documents.flatMap((document) => this.#excerpts.of(document, reader));
    const documents = excerpts.map(({ document }) => document);
    const silences = silencesInView(valuesFor(reader, this.#side.silences), standsIn(documents));
    const suggestions = valuesFor(reader, settings.suggestions);
    const readable = JSON.stringify([excerpts.map(({ name }) => name), silences.map(({ id }) => id), suggestions]);
    const view = this.#viewsByReadable.get(readable) ?? this.#makeView(documents, silences, suggestions);
    this.#viewsByReadable.set(readable, view);
    return view;
  }

  #makeView(documents: readonly Document[], silences: readonly Silence[], suggestions: readonly string[]): Views {
    const {
      lexicon,
      guide,
      settings: { contact, settledAt },
      phrases,
    } = this.#side;
    const isInView = standsIn(documents);
    const segments = segmentsInView(this.#side.segments, isInView);
    const actions = actionsInView(this.#side.actions, isInView);
    const examples = this.#side.examples.filter(
      ({ target }) => target.kind !== 'silence' || silences.some(({ id }) => id === target.id),
    );
    const findable = findableIn(documents, examples, lexicon, { actions, segments, guide });
    const view = {
      documents,
      silences,
      segments,
      guide,
      actions,
      settings: { contact, settledAt: settledAt.filter(isInView), suggestions },
      finder: prepareFinder(findable, this.#tokeniser, this.#kept),
    };
    const spoken = (language: Language) => ({
      ...view,
      phrases: { ...SHIPPED_PHRASES[language], ...phrases[language] },
    });
    return { ja: spoken('ja'), en: spoken('en') };
  }
}
