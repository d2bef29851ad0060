import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus, View } from '../../src/assistant/view.js';
import type { Document } from '../../src/law/document.js';
import { DEFAULT_PHRASES } from '../../src/message/phrases.js';
import type { Findable } from '../../src/search/entry.js';
import type { Finder } from '../../src/search/finder.js';
import type { Tokeniser } from '../../src/search/token.js';
import { type Built, SHIPPED_CORPUS } from './built.js';
import { policyFile, readStatutes } from './statutes.js';
import { timed } from './time.js';

/** A corpus to ask, with what it is made of, and what making and loading its index took. */
export interface Holdings {
  readonly name: string;
  readonly findable: Findable;
  readonly finder: Finder;
  readonly corpus: Corpus;
  readonly buildMs: number;
  readonly loadMs: number;
  readonly fileBytes: number;
}

export class Library {
  readonly #built: Built;
  readonly tokeniser: Tokeniser;

  private constructor(built: Built, tokeniser: Tokeniser) {
    this.#built = built;
    this.tokeniser = tokeniser;
  }

  static async open(built: Built): Promise<Library> {
    const { prepareDictionary } = await built.load('src/corpus/dictionary.js');
    return new Library(built, prepareDictionary(built.cacheFolder));
  }

  shipped(): Promise<Holdings> {
    return this.#holdings('the shipped corpus', SHIPPED_CORPUS, []);
  }

  /** The shipped corpus among so many provisions of statutes that there are `size` in all, or a few more. */
  async large(statutesFolder: string, size: number): Promise<Holdings> {
    const folder = join(this.#built.folder, 'large');
    mkdirSync(join(folder, 'policies'), { recursive: true });
    const statutes = readStatutes(statutesFolder);
    const documents: Document[] = [];
    const { findableIn } = await this.#built.load('src/corpus/findable.js');
    for (let at = 0, count = 0; count < size; at++) {
      const statute = statutes[at % statutes.length];
      if (statute === undefined) throw new Error(`no statutes in ${statutesFolder}`);
      const id = `statute-${at}`;
      writeFileSync(join(folder, 'policies', `${id}.md`), policyFile(statute, id, Math.floor(at / statutes.length)));
      const [document] = await this.#documents(folder, `policies/${id}.md`);
      if (document === undefined) throw new Error(`${id}, ${statute.title}: not read`);
      documents.push(document);
      count += findableIn([document], [], []).provisions.length;
    }
    return this.#holdings('the large corpus', SHIPPED_CORPUS, documents);
  }

  async #documents(folder: string, ...paths: string[]): Promise<Document[]> {
    const { readPolicy } = await this.#built.load('src/corpus/policies.js');
    return paths.flatMap((path) => readPolicy({ path, text: readFileSync(join(folder, path), 'utf8') }).value ?? []);
  }

  async #holdings(name: string, folder: string, more: readonly Document[]): Promise<Holdings> {
    const { readContents } = await this.#built.load('src/corpus/contents.js');
    const { SideFiles } = await this.#built.load('src/corpus/sidefiles.js');
    const { ActionFiles } = await this.#built.load('src/corpus/actionfiles.js');
    const { findableIn } = await this.#built.load('src/corpus/findable.js');
    const contents = readContents(folder);
    const own = await this.#documents(folder, ...contents.policies.map(({ path }) => path));
    const side = new SideFiles(contents, own);
    const { silences, examples } = side.silences();
    const documents = [...own, ...more];
    const actionFiles = new ActionFiles(side, own);
    const { segments, guide } = actionFiles.segments();
    const doable = actionFiles.actions(segments);
    const taught = [...side.examples(), ...examples, ...doable.examples];
    const findable = findableIn(documents, taught, side.lexicon(), { actions: doable.actions, segments, guide });
    const prepared = await this.#prepared(findable);
    const { access, departments, suggestions, ...settings } = side.settings(segments);
    const view: View = {
      documents,
      silences: silences.map(({ value }) => value),
      segments,
      guide,
      actions: doable.actions,
      finder: prepared.finder,
      settings: { ...settings, suggestions: suggestions.map(({ value }) => value) },
      phrases: { ...DEFAULT_PHRASES, ...side.phrases() },
    };
    return {
      name,
      findable,
      ...prepared,
      corpus: {
        edition: 'bench',
        access,
        departments,
        audiences: new Set(),
        viewFor: () => view,
      },
    };
  }

  /** As a start does it: first without a prepared index, then with the one just written. */
  async #prepared(findable: Findable): Promise<Pick<Holdings, 'finder' | 'buildMs' | 'loadMs' | 'fileBytes'>> {
    const { prepareFinder } = await this.#built.load('src/corpus/finders.js');
    const { Kept } = await this.#built.load('src/corpus/kept.js');
    const folder = mkdtempSync(join(this.#built.folder, 'index-'));
    const prepare = () => prepareFinder(findable, this.tokeniser, new Kept(folder));
    const built = timed(prepare);
    const loaded = timed(prepare);
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    const fileBytes = sizes.reduce((sum, size) => sum + size, 0);
    return { finder: loaded.value, buildMs: built.ms, loadMs: loaded.ms, fileBytes };
  }
}
