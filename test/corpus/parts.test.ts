import { describe, expect, test } from 'vitest';
import { respond } from '../../src/assistant/respond.js';
import { everyUnit } from '../../src/law/unit.js';
import { suggestionsFor } from '../../src/message/suggestions.js';
import { ANYONE, readerIn } from '../../src/person/audience.js';
import { QUESTIONS } from './partsquestions.js';
import { CASES, type CaseName, recordOf, secretsOf, twins, written } from './partstwins.js';

const STAFF = readerIn('staff');

describe.each(Object.keys(CASES) as CaseName[])('where %s is for staff', (name) => {
  const { whole, twin } = twins(name);
  const secrets = secretsOf(name);
  const [, ...addresses] = CASES[name];

  test.each(QUESTIONS)('「%s」 is answered to anyone as if it did not exist', (question) => {
    const [one, other] = [whole, twin].map((corpus) => respond(corpus, { reader: ANYONE, question }));
    expect(one?.message).toEqual(other?.message);
    expect(one?.decision.why).toBe(other?.decision.why);
    expect(one?.finding).toEqual(other?.finding);
  });

  test('nothing that a view holds has its words or its address', () => {
    const { finder, ...rest } = whole.viewFor(ANYONE);
    expect(written(rest)).not.toMatch(secrets);
    for (const address of addresses) expect(written({ ...rest, documents: [] })).not.toContain(`"${address}"`);
  });

  test('terms, headings, provisions, vocabulary and suggestions are those of its twin', () => {
    const seen = [whole, twin].map((corpus) => {
      const { documents, settings, finder, silences, segments, actions } = corpus.viewFor(ANYONE);
      return {
        terms: documents
          .flatMap(({ terms }) => terms)
          .map(({ uses, ...term }) => ({ ...term, uses: uses.map(({ address }) => address) })),
        headings: documents.flatMap(({ units }) => everyUnit(units)).map(({ heading }) => heading?.text),
        provisions: documents
          .flatMap(({ provisions }) => [...provisions.values()])
          .map(({ address, words }) => [address, words.text]),
        references: documents
          .flatMap(({ references }) => references)
          .map(({ from, text, target }) => [from, text, target]),
        vocabulary: finder.save().vocabulary,
        suggestions: suggestionsFor({ ...settings, suggestions: [] }, documents),
        beside: [silences, segments, actions, settings],
      };
    });
    expect(seen[0]).toEqual(seen[1]);
  });

  test('staff read all of it', () => {
    for (const address of addresses) {
      const { outcome, citations } = recordOf(whole, STAFF, address);
      expect([outcome, citations.length > 0]).toEqual(['answered', true]);
    }
    expect(whole.viewFor(STAFF).documents[0]?.source).toContain('audience: staff');
  });

  test('to anyone its address is what an address that does not exist is', () => {
    for (const address of addresses) expect(recordOf(whole, ANYONE, address).citations).toEqual([]);
  });
});

test('a chapter of which only its name is left says so, whether its articles are withheld or were never there', () => {
  const { whole, twin } = twins('every article of a chapter');
  for (const corpus of [whole, twin])
    expect(recordOf(corpus, ANYONE, '第3章').text).toContain('※ 第3章の中に条文はありません。');
});
