import type { FrontMatter } from './frontmatter.js';
import type { Provision } from './provision.js';
import type { Reference } from './reference.js';
import type { Slice } from './source.js';
import type { Term } from './term.js';
import type { Unit } from './unit.js';

/** As read from the file, before anything was checked: what a text says by its layout alone. */
export interface WrittenText {
  /** The whole file, front matter included, so that every offset counts from its start. */
  readonly source: string;
  /** Every line of the file in order; their `raw` joined gives back the source. */
  readonly lines: readonly Line[];
  readonly units: readonly Unit[];
}

/** What a line of the file was read as. Each line is exactly one of these; none is dropped. */
export const LINE_ROLES = ['frontmatter', 'blank', 'comment', 'title', 'heading', 'label', 'text', 'note'] as const;
export type LineRole = (typeof LINE_ROLES)[number];

export interface Line extends Slice {
  /** With its line break. */
  readonly raw: string;
  readonly role: LineRole;
}

/** A checked document. Immutable. */
export interface Document extends Omit<FrontMatter, 'shortTitle' | 'source'> {
  readonly shortTitle: string;
  /** Where the text was taken from, as its owner says. */
  readonly origin: string | undefined;
  /** Path inside the corpus folder. */
  readonly file: string;
  /** The whole file, which every slice counts from. */
  readonly source: string;
  readonly units: readonly Unit[];
  /** Every citable thing by canonical address, in reading order. */
  readonly provisions: ReadonlyMap<string, Provision>;
  readonly references: readonly Reference[];
  readonly terms: readonly Term[];
}
