import type { Corpus } from '../../../src/assistant/view.js';
import type { Asker } from '../askers.js';
import type { Spot } from '../words.js';

/** A way in which words of documents reach somebody. To add one is to write one of these and to put it into the table. */
export interface Surface<Part extends string = string> {
  readonly name: string;
  /**
   * Part by part the spots whose words it shows: of all things that the asker may read, else it is not the surface that
   * the table believes it is. Words of what they may not read it shows nowhere.
   */
  readonly shows: Readonly<Record<Part, readonly Spot[]>>;
  /** Routes, and commands with their options, that it stands for. */
  readonly claims?: readonly string[];
  /** Why a part may differ between a corpus with things that the asker may not read and one without them. */
  readonly differs?: Readonly<Partial<Record<Part, string>>>;
  /** All of a place see it: there is nothing in it but what everybody may read, whoever asks. */
  readonly amongOthers?: boolean;
  /** It takes questions: of whoever's session has trouble it takes none. */
  readonly answers?: boolean;
  /** Everything that the asker gets there. */
  readonly said: (asker: Asker, corpus: Corpus) => Promise<readonly Said[]> | readonly Said[];
}

/** What came of one thing that was asked. */
export interface Said {
  readonly part: string;
  /** What was asked or opened: surfaces say it back. */
  readonly asked: string;
  readonly text: string;
}

/** The same for all who may read the same, so made once for them. */
export function byReader<T>(make: (asker: Asker, corpus: Corpus) => T): (asker: Asker, corpus: Corpus) => T {
  const made = new Map<Corpus, Map<string, T>>();
  return (asker, corpus) => {
    const known = made.get(corpus) ?? new Map<string, T>();
    made.set(corpus, known);
    const names = namesOf(asker, corpus).join(',');
    const value = known.get(names) ?? make(asker, corpus);
    known.set(names, value);
    return value;
  };
}

export function namesOf({ reader }: Asker, corpus: Corpus): readonly string[] {
  return [...reader(corpus).names].sort();
}

/** As text, maps included. */
export function written(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map ? [...inner] : inner)) ?? '';
}
