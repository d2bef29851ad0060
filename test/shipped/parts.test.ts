import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { respond } from '../../src/assistant/respond.js';
import { PACKAGE_ROOT } from '../../src/config/packageroot.js';
import { readContents } from '../../src/corpus/contents.js';
import type { Document } from '../../src/law/document.js';
import { everyUnit, type Unit, withDescendants } from '../../src/law/unit.js';
import { ANYONE, readerIn } from '../../src/person/audience.js';
import { corpusOf } from '../corpus/loading.js';
import { written } from '../corpus/partstwins.js';
import { corpus as shipped } from './shipped.js';

/** Each takes as long as a start without anything prepared; `npm run soak` has time for more. */
const RUNS = Math.ceil(Number(process.env.PROPERTY_RUNS) / 100);
const POLICY = 'policies/kihon-hoshin.md';

const folder = join(PACKAGE_ROOT, 'corpus');
const contents = readContents(folder);
const files = Object.fromEntries(
  [...contents.policies, ...contents.examples, ...contents.single.values()].map(({ path }) => [
    path,
    readFileSync(join(folder, path), 'utf8'),
  ]),
);
const [whole] = shipped.viewFor(ANYONE).documents as readonly [Document];

function corpusWithout(addresses: readonly string[]) {
  const parts = addresses.map((at) => `  - {at: ${at}, audience: staff}\n`).join('');
  return corpusOf({ ...files, [POLICY]: files[POLICY]?.replace('errata:', `parts:\n${parts}errata:`) ?? '' });
}

test('whatever units of the shipped policy are withheld, nothing that anyone sees or is answered has words of them', {
  timeout: 300_000,
}, () => {
  const addresses = fc.subarray(
    everyUnit(whole.units).map(({ address }) => address),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(addresses, (withheld) => {
      const corpus = corpusWithout(withheld);
      const { finder: _, documents: left, ...beside } = corpus.viewFor(ANYONE);
      const gone = new Set(
        everyUnit(whole.units)
          .filter(({ address }) => withheld.includes(address))
          .flatMap((unit) => [...withDescendants(unit)]),
      );
      const telling = tellingOf(gone, JSON.stringify(beside));
      expect(found(written(left), telling)).toEqual([]);
      const named = addressesIn(beside);
      expect(named.filter((address) => !left.some(({ provisions }) => provisions.has(address)))).toEqual([]);
      for (const question of questionsOn(gone)) {
        const { message } = respond(corpus, { reader: ANYONE, question });
        expect(found(JSON.stringify(message).replaceAll(question, ''), telling)).toEqual([]);
      }
      expect(corpus.viewFor(readerIn('staff')).documents[0]?.provisions.size).toBe(whole.provisions.size);
    }),
    { numRuns: RUNS },
  );
});

/** Runs of eight letters that only units that are gone have: neither what is left nor what everybody is told beside it. */
function tellingOf(gone: ReadonlySet<Unit>, beside: string): string[] {
  const own = ({ heading, words }: Unit) => [heading?.text ?? '', words.text];
  const left = everyUnit(whole.units).filter((unit) => !gone.has(unit));
  const readable = [whole.title, whole.origin ?? '', ...left.flatMap(own), beside].join('\n');
  return [...gone]
    .flatMap(own)
    .flatMap((text) => eights(text))
    .filter((letters) => !readable.includes(letters));
}

function eights(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 7) }, (_, at) => text.slice(at, at + 8)).filter(
    (each) => !/["\\\s]/.test(each),
  );
}

function found(text: string, telling: readonly string[]): string[] {
  return telling.filter((letters) => text.includes(letters));
}

function addressesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'address' in value && typeof value.address === 'string' ? [value.address] : [];
  return [...own, ...Object.values(value).flatMap(addressesIn)];
}

/** The addresses themselves, the headings, and the examples that were to lead there. */
function questionsOn(gone: ReadonlySet<Unit>): string[] {
  const addresses = [...gone].map(({ address }) => address);
  const examples = Object.entries(files)
    .filter(([path]) => path.startsWith('examples/'))
    .flatMap(([, text]) => text.split('\n'))
    .map((line) => line.split('\t'))
    .filter(([, address]) => addresses.includes(address ?? ''))
    .flatMap(([question]) => question ?? []);
  return [...addresses, ...examples].slice(0, 60);
}
