import type { Issue } from '../law/issue.js';
import { askedIn } from './asked.js';
import { askedTwice } from './checkasked.js';
import { idleAudiences } from './checkaudiences.js';
import { strangePlatforms } from './checkdepartments.js';
import { contradictions, idleEntries } from './checklexicon.js';
import { undecided } from './checkpointing.js';
import { readContents } from './contents.js';
import { dictionaryIn } from './dictionary.js';
import { placedEntries } from './lexiconfile.js';
import { type Loading, loadCorpus } from './load.js';
import type { Folders } from './open.js';
import { readPolicy } from './policies.js';

/**
 * Checks a corpus with the dictionary it needs. Apart from `open.ts`, so that no other start loads what only this needs.
 * With `keep` false nothing is written.
 */
export function issuesOf({ corpusFolder, cacheFolder }: Folders, keep = true): readonly Issue[] {
  return checkCorpus(corpusFolder, { tokeniser: dictionaryIn(cacheFolder, keep), cacheFolder, keep });
}

/** Every issue of a corpus: those that each loading tells, and those it would take too long to look for each time. */
export function checkCorpus(folder: string, loading: Loading): readonly Issue[] {
  const { value, issues } = loadCorpus(folder, loading);
  return value === undefined ? issues : [...issues, ...sideIssues(folder, loading)];
}

/** Of a corpus without errors. */
function sideIssues(folder: string, { tokeniser }: Loading): Issue[] {
  const contents = readContents(folder);
  const documents = contents.policies.flatMap((file) => readPolicy(file).value ?? []);
  const lexicon = contents.single.get('lexicon.yaml');
  const entries = lexicon === undefined ? [] : placedEntries(lexicon);
  const found = [
    ...idleEntries(entries, documents, tokeniser),
    ...contradictions(entries),
    ...undecided(entries, documents),
  ];
  return [
    ...found.sort((a, b) => a.line - b.line || a.column - b.column),
    ...askedTwice(askedIn(contents, documents)),
    ...idleAudiences(contents),
    ...strangePlatforms(contents),
  ];
}
