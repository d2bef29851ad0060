import type { z } from 'zod';
import type { Segments } from '../answer/segment.js';
import type { Silence } from '../answer/silence.js';
import type { Document } from '../law/document.js';
import { PUBLIC } from '../law/frontmatter.js';
import type { Issue } from '../law/issue.js';
import type { Position } from '../law/source.js';
import { DEFAULT_PHRASES, isPhraseName, type Phrases, valuesOf } from '../message/phrases.js';
import type { Contact, Settings } from '../message/settings.js';
import { type Language, USUAL_LANGUAGE } from '../person/language.js';
import type { Rules } from '../person/standing.js';
import type { Example } from '../search/entry.js';
import type { LexiconEntry } from '../search/lexicon.js';
import { isCited, readCited } from './citation.js';
import type { Contents, SingleName } from './contents.js';
import { departmentIssues } from './departments.js';
import type { Restricted } from './restricted.js';
import { lexiconSchema, phrasesSchema, settingsSchema, silencesSchema } from './schemas.js';
import { readTsv } from './tsvfile.js';
import { readYaml, type YamlValue } from './yamlfile.js';

/** The settings before it is known who reads them. */
export interface WrittenSettings extends Rules {
  readonly contact: Contact | undefined;
  readonly settledAt: Settings['settledAt'];
  readonly suggestions: readonly Restricted<string>[];
}

const PHRASES_FILES = { ja: 'phrases.yaml', en: 'phrases.en.yaml' } as const satisfies Record<Language, SingleName>;

/** Reads what stands beside the policies; every mistake goes to `issues`, what is right is kept. */
export class SideFiles {
  readonly issues: Issue[] = [];
  readonly #contents: Contents;
  readonly #documents: readonly Document[];

  constructor(contents: Contents, documents: readonly Document[]) {
    this.#contents = contents;
    this.#documents = documents;
  }

  lexicon(): readonly LexiconEntry[] {
    return this.yaml('lexicon.yaml', lexiconSchema)?.value ?? [];
  }

  examples(): Example[] {
    return this.#contents.examples.flatMap((file) =>
      readTsv(file).flatMap(({ cells: [question = '', address = ''], columns: [, column = 1], line }) => {
        const cited = this.cited(address, { file: file.path, line, column });
        return cited === undefined || question === ''
          ? []
          : [{ question, target: { kind: 'provision', ...cited } as const }];
      }),
    );
  }

  /** The silences, and the questions by which each is recognised. */
  silences(): { silences: Restricted<Silence>[]; examples: Example[] } {
    const file = this.yaml('silences.yaml', silencesSchema);
    this.unrepeated('silences.yaml', file?.value ?? [], (index) => place(file, [index, 'id']));
    const silences = (file?.value ?? []).map(({ id, topic, related, mishap, offtopic, audience }, index) => {
      const where = (nth: number) => ({ file: 'silences.yaml', ...place(file, [index, 'related', nth, 'at']) });
      const near = related.flatMap(({ at }, nth) => this.cited(at, where(nth)) ?? []);
      return { value: { id, topic, mishap, offtopic, related: near }, audience };
    });
    const examples = (file?.value ?? []).flatMap(({ id, asks }) =>
      asks.map((question): Example => ({ question, target: { kind: 'silence', id } })),
    );
    return { silences, examples };
  }

  settings({ all }: Segments): WrittenSettings {
    const file = this.yaml('settings.yaml', settingsSchema);
    const { contact, settledAt, suggestions, access, departments: written } = file?.value ?? {};
    const departments = written ?? [];
    this.issues.push(...departmentIssues(departments, all, (path) => place(file, ['departments', ...path])));
    if (access != null && PUBLIC in access)
      this.issues.push({
        ...place(file, ['access', PUBLIC], 'key'),
        severity: 'error',
        file: 'settings.yaml',
        defect: 'access',
        problem: `「${PUBLIC}」は、はじめからだれもが読める範囲なので、access に書けません。`,
        remedy: 'この行を消すか、staff やグループの名前にしてください。',
      });
    return {
      contact: contact ?? undefined,
      settledAt: (settledAt ?? []).flatMap(({ line, at }, index) => {
        const cited = this.cited(at, { file: 'settings.yaml', ...place(file, ['settledAt', index, 'at']) });
        return cited === undefined ? [] : [{ line, ...cited }];
      }),
      suggestions: (suggestions ?? []).map(({ question, audience }) => ({ value: question, audience })),
      access: access ?? {},
      departments: departments.map(({ name, segment, members }) => ({ name, segments: segment, members })),
    };
  }

  /** The organisation's own phrases in that language; those it does not give stay with the code, which may change them. */
  phrases(language: Language = USUAL_LANGUAGE): Partial<Phrases> {
    const name = PHRASES_FILES[language];
    const file = this.yaml(name, phrasesSchema);
    const own = Object.entries(file?.value ?? {}).filter(([key, phrase]) => {
      const problem = phraseProblem(key, phrase);
      if (problem !== undefined) this.issues.push({ ...problem, ...place(file, [key], 'key'), file: name });
      return problem === undefined;
    });
    return Object.fromEntries(own);
  }

  /** A file of that name, when it fits its schema. */
  yaml<T>(name: SingleName, schema: z.ZodType<T>): YamlValue<T> | undefined {
    const file = this.#contents.single.get(name);
    if (file === undefined) return undefined;
    const { value, issues } = readYaml(file, schema);
    this.issues.push(...issues);
    return value;
  }

  /** Each id but the first of its name is an error. */
  unrepeated(
    file: SingleName,
    entries: readonly { readonly id: string }[],
    placeOf: (index: number) => Position,
  ): void {
    for (const [index, { id }] of entries.entries()) {
      if (entries.findIndex((other) => other.id === id) === index) continue;
      this.issues.push({
        ...placeOf(index),
        severity: 'error',
        file,
        defect: 'repeated-id',
        problem: `id「${id}」は、このファイルの前のほうでも使われています。`,
        remedy: '別のidにしてください。',
      });
    }
  }

  /** The provision an address names; what names none is an error. */
  cited(written: string, where: { file: string; line: number; column: number }) {
    const cited = readCited(written, this.#documents, where);
    if (isCited(cited)) return cited;
    this.issues.push(cited);
    return undefined;
  }
}

export function place(file: YamlValue<unknown> | undefined, path: readonly PropertyKey[], of?: 'value' | 'key') {
  return file?.at(path, of) ?? { line: 1, column: 1 };
}

function phraseProblem(name: string, phrase: string): Omit<Issue, 'line' | 'column' | 'file'> | undefined {
  if (!isPhraseName(name))
    return {
      severity: 'error',
      defect: 'phrase',
      problem: `「${name}」という文はありません。`,
      remedy: '名前を確かめてください。',
    };
  const allowed = valuesOf(DEFAULT_PHRASES[name]);
  const [stranger] = [...valuesOf(phrase)].filter((value) => !allowed.has(value));
  if (stranger === undefined) return undefined;
  const values = [...allowed].map((value) => `{${value}}`).join('、') || 'なし';
  return {
    severity: 'error',
    defect: 'phrase',
    problem: `「${name}」では {${stranger}} を使えません。`,
    remedy: `使えるもの: ${values}`,
  };
}
