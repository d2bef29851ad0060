import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Access, holds, type Membership, ROLES, readerOf, seenByAll } from '../../src/person/access.js';
import { ANYONE, mayRead, type Reader, readerIn } from '../../src/person/audience.js';

const ACCESS: Access = {
  staff: [{ platform: 'web' }],
  csirt: [
    { platform: 'web', group: 'g-csirt' },
    { platform: 'chat', group: 'C0CSIRT' },
  ],
  helpdesk: [{ platform: 'chat', group: 'C0HELP' }],
};

const member = (platform: string, ...groups: string[]): Membership => ({ platform, member: true, groups });
const namesOf = ({ names }: Reader) => [...names].sort();

describe('whoever is on a platform', () => {
  test.each([
    ['a member', member('web'), ['public', 'staff']],
    ['a member of a group', member('web', 'other', 'g-csirt'), ['csirt', 'public', 'staff']],
    ['a member of the same group elsewhere', member('chat', 'g-csirt'), ['public']],
    ['a member of groups of another platform', member('chat', 'C0CSIRT', 'C0HELP'), ['csirt', 'helpdesk', 'public']],
    ['a member of a platform that nothing is said of', member('mail', 'g-csirt'), ['public']],
    ['a guest', { ...member('web', 'g-csirt'), member: false }, ['public']],
    ['nobody known', undefined, ['public']],
  ])('as %s holds what the rules say', (_, membership, expected) => {
    expect(namesOf(readerOf(ACCESS, membership))).toEqual(expected);
  });

  test('holds nothing where no rules are given', () => {
    expect(namesOf(readerOf({}, member('web', 'g-csirt')))).toEqual(['public']);
  });

  test('holds a name of every object only where it is given', () => {
    expect(holds(readerOf(ACCESS, member('web')), 'staff')).toBe(true);
    expect(holds(readerOf(ACCESS, member('web')), 'csirt')).toBe(false);
    expect(namesOf(readerOf({ constructor: [{ platform: 'chat' }] }, member('web')))).toEqual(['public']);
  });
});

const name = fc.constantFrom('public', 'guests', ...ROLES);
const group = fc.constantFrom('a', 'b', 'c');
const platform = fc.constantFrom('web', 'chat');
const rule = fc.oneof(fc.record({ platform }), fc.record({ platform, group }));
const access = fc.dictionary(name, fc.array(rule, { maxLength: 3 }));
const membership = fc.option(fc.record({ platform, member: fc.boolean(), groups: fc.array(group) }), {
  nil: undefined,
});
const reader = fc.oneof(
  fc.array(name).map((names) => readerIn(...names)),
  fc.tuple(access, membership).map(([rules, who]) => readerOf(rules, who)),
);

describe('of any rules and people', () => {
  test('who is no member reads what anyone reads, whatever groups are claimed', () => {
    fc.assert(
      fc.property(access, platform, fc.array(group), (rules, where, groups) => {
        expect(readerOf(rules, { platform: where, member: false, groups })).toEqual(ANYONE);
      }),
    );
  });

  test('whoever belongs to more groups holds no less', () => {
    fc.assert(
      fc.property(access, platform, fc.array(group), fc.array(group), (rules, where, groups, more) => {
        const fewer = readerOf(rules, member(where, ...groups));
        const all = readerOf(rules, member(where, ...groups, ...more));
        expect([...fewer.names].filter((each) => !all.names.has(each))).toEqual([]);
      }),
    );
  });

  test('nobody is without public, and no rule gives it', () => {
    fc.assert(
      fc.property(access, membership, (rules, who) => {
        const { public: _, ...others } = rules;
        expect(readerOf(rules, who)).toEqual(readerOf(others, who));
        expect(mayRead(readerOf(rules, who), ['public'])).toBe(true);
      }),
    );
    expect(mayRead({ names: new Set() }, ['public'])).toBe(true);
  });
});

describe('what everybody who sees a place may read', () => {
  test('is what each of them may', () => {
    fc.assert(
      fc.property(fc.array(reader, { minLength: 1 }), (readers) => {
        const all = seenByAll(readers);
        for (const each of ['public', 'guests', ...ROLES])
          expect(mayRead(all, [each])).toBe(readers.every((one) => mayRead(one, [each])));
      }),
    );
  });

  test('is never more than what one of them may, and no more when somebody joins', () => {
    fc.assert(
      fc.property(fc.array(reader, { minLength: 1 }), reader, (readers, another) => {
        const all = seenByAll(readers);
        for (const one of readers) expect([...all.names].filter((each) => !one.names.has(each))).toEqual([]);
        const joined = seenByAll([...readers, another]);
        expect([...joined.names].filter((each) => !all.names.has(each))).toEqual([]);
      }),
    );
  });

  test('is what anyone may, where one of them is unknown or nobody is known', () => {
    fc.assert(
      fc.property(fc.array(reader), fc.nat(), access, (readers, at, rules) => {
        const unknown = readerOf(rules, undefined);
        expect(seenByAll(readers.toSpliced(at % (readers.length + 1), 0, unknown))).toEqual(ANYONE);
      }),
    );
    expect(seenByAll([])).toEqual(ANYONE);
  });

  test('has public, also of a reader that was made without it', () => {
    expect(seenByAll([{ names: new Set(['staff']) }])).toEqual(readerIn('staff'));
  });
});
