import { normalise } from '../search/text.js';

/** A part of the organisation's network for which the documents can say something different. */
export interface Segment {
  readonly id: string;
  readonly name: string;
  /** What else people call it. */
  readonly names: readonly string[];
  readonly definedAt: { readonly document: string; readonly address: string } | undefined;
}

export interface Segments {
  readonly all: readonly Segment[];
  /** Names in use that say nothing sure: whoever says one is asked which segment is meant. */
  readonly ambiguous: readonly string[];
}

export const NO_SEGMENTS: Segments = { all: [], ambiguous: [] };

export interface SegmentReading {
  /** In the order in which the question names them, each once. */
  readonly named: readonly Segment[];
  /** The first name that could mean several. */
  readonly ambiguous: string | undefined;
}

/** As a sentence lists them; what joins them is of its language. */
export function namesOf(segments: readonly Segment[], joint: string): string {
  return segments.map(({ name }) => name).join(joint);
}

/** A text about an action without the segments it names: what is done, whatever it is done from. */
export function withoutSegments(text: string, segments: Segments): string {
  const normalised = normalise(text);
  const cut = (rest: string, { at, text: name }: Mention) => rest.slice(0, at) + rest.slice(at + name.length);
  return mentionsIn(normalised, segments).reduceRight(cut, normalised);
}

interface Name {
  readonly text: string;
  /** Undefined for a name that could mean several. */
  readonly segment: Segment | undefined;
}

/** Which segments a question names. */
export function readSegments(question: string, segments: Segments): SegmentReading {
  const mentions = mentionsIn(normalise(question), segments);
  return {
    named: [...new Set(mentions.flatMap(({ segment }) => segment ?? []))],
    ambiguous: mentions.find(({ segment }) => segment === undefined)?.text,
  };
}

export interface Mention extends Name {
  /** Where it begins in the text. */
  readonly at: number;
}

/** In the order of a normalised text. Of names that overlap the longest is read: 「極東」 holds 「東」. */
export function mentionsIn(normalised: string, segments: Segments): readonly Mention[] {
  let text = normalised;
  const found: Mention[] = [];
  for (const name of everyName(segments)) {
    for (let at = indexOf(text, name.text, 0); at >= 0; at = indexOf(text, name.text, at)) {
      found.push({ at, ...name });
      // Blanked out, so that no shorter name is read inside it; as long as before, so that places stay.
      text = text.slice(0, at) + '\0'.repeat(name.text.length) + text.slice(at + name.text.length);
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** The question as it would be asked by somebody who names the segment; an ambiguous name gives way to it. */
export function askedFrom(segment: Pick<Segment, 'name'>, question: string, ambiguous: string | undefined): string {
  if (ambiguous === undefined) return `${segment.name}で、${question.trim()}`;
  const replaced = question.replaceAll(ambiguous, () => segment.name);
  return replaced === question ? normalise(question).replaceAll(ambiguous, () => segment.name) : replaced;
}

function everyName({ all, ambiguous }: Segments): Name[] {
  const names = [
    ...all.flatMap((segment) => [segment.name, ...segment.names].map((name) => ({ text: normalise(name), segment }))),
    ...ambiguous.map((name) => ({ text: normalise(name), segment: undefined })),
  ];
  return names.filter(({ text }) => text !== '').sort((a, b) => b.text.length - a.text.length);
}

/** A name in Latin letters is a word of its own: 「ES」 does not stand in 「res」. */
function indexOf(text: string, name: string, from: number): number {
  for (let at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1)) {
    const glued = (outer: string | undefined, inner: string | undefined) =>
      /[a-z0-9]/.test(outer ?? '') && /[a-z0-9]/.test(inner ?? '');
    if (!glued(text[at - 1], name[0]) && !glued(text[at + name.length], name.at(-1))) return at;
  }
  return -1;
}
