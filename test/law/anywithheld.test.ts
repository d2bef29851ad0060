import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyUnit, type Unit, withDescendants } from '../../src/law/unit.js';
import { addressesOf, readPolicy } from './policy.js';
import { cut, without } from './withheld.js';

const policy = readPolicy().value;
const withheld = fc.subarray([...new Set(everyUnit(policy.units).map(({ address }) => address))], {
  minLength: 1,
  maxLength: 12,
});

test('what is left is cut from the blanked source as it was from the whole', () => {
  fc.assert(
    fc.property(withheld, (addresses) => {
      const left = without(policy, ...addresses);
      if (left === undefined) return;
      for (const { heading } of everyUnit(left.units))
        if (heading) expect(cut(left.source, heading)).toBe(heading.text);
      for (const [address, { words }] of left.provisions) {
        expect(cut(left.source, words)).toBe(words.text);
        expect(words).toBe(policy.provisions.get(address)?.words);
      }
      for (const { slice, text } of left.references) expect(left.source.slice(slice.start, slice.end)).toBe(text);
      for (const { uses } of left.terms)
        for (const { address } of uses) expect(left.provisions.has(address)).toBe(true);
    }),
  );
});

test('no six letters of it are anywhere in what is left, unless a unit that is left has them', () => {
  fc.assert(
    fc.property(withheld, (addresses) => {
      const left = without(policy, ...addresses);
      const gone = goneWith(addresses);
      const own = (units: Iterable<Unit>) =>
        [...units].flatMap(({ heading, words }) => [heading?.text ?? '', words.text]);
      const readable = [
        policy.title,
        policy.shortTitle,
        policy.origin ?? '',
        ...own(everyUnit(policy.units).filter((unit) => !gone.has(unit))),
      ].join('\n');
      const json = JSON.stringify(left ?? '', (_, value: unknown) => (value instanceof Map ? [...value] : value));
      const found = own(gone)
        .flatMap(sixes)
        .filter((letters) => json.includes(letters) && !readable.includes(letters));
      expect(found).toEqual([]);
    }),
  );
});

test('what is left is every provision of a unit that is neither withheld nor below one', () => {
  fc.assert(
    fc.property(withheld, (addresses) => {
      const gone = goneWith(addresses);
      const expected = [...policy.provisions.values()]
        .filter(({ unit }) => !gone.has(unit))
        .map(({ address }) => address);
      const left = without(policy, ...addresses);
      expect(left === undefined ? [] : addressesOf(left)).toEqual(expected);
    }),
  );
});

/** The units of these addresses, and all below them. */
function goneWith(addresses: readonly string[]): ReadonlySet<Unit> {
  const own = everyUnit(policy.units).filter(({ address }) => addresses.includes(address));
  return new Set(own.flatMap((unit) => [...withDescendants(unit)]));
}

function sixes(text: string): string[] {
  const printed = text.replace(/\s+/g, '\n');
  return Array.from({ length: Math.max(0, printed.length - 5) }, (_, at) => printed.slice(at, at + 6)).filter(
    (each) => !each.includes('\n'),
  );
}
