import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Membership } from '../../src/person/access.js';
import { OUTSIDE, type Rules, standingOf } from '../../src/person/standing.js';

const RULES: Rules = {
  access: { staff: [{ platform: 'web' }] },
  departments: [
    {
      name: '魚課',
      segments: ['north'],
      members: [
        { platform: 'web', group: 'sakana' },
        { platform: 'chat', group: 'C0FISH' },
      ],
    },
    { name: '氷課', segments: ['north', 'south'], members: [{ platform: 'web', group: 'koori' }] },
    { name: '出張所', segments: ['south'], members: [{ platform: 'branch' }] },
  ],
};

const FISH = { name: '魚課', segments: ['north'] };
const ICE = { name: '氷課', segments: ['north', 'south'] };
const BRANCH = { name: '出張所', segments: ['south'] };

const member = (platform: string, ...groups: string[]): Membership => ({ platform, member: true, groups });

describe('whoever is on a platform', () => {
  test.each([
    ['a member of a department’s group', member('web', 'sakana'), [FISH]],
    ['a member of its group on another platform', member('chat', 'C0FISH'), [FISH]],
    ['a member of two departments, in the order of the settings', member('web', 'koori', 'sakana'), [FISH, ICE]],
    ['any member, where no group is named', member('branch', 'x'), [BRANCH]],
    ['a member of no department', member('web', 'x'), []],
    ['a member of another platform’s group', member('chat', 'sakana'), []],
    ['a guest in the group', { ...member('web', 'sakana'), member: false }, []],
    ['a guest, where no group is named', { ...member('branch'), member: false }, []],
    ['nobody known', undefined, []],
  ])('as %s belongs where the settings say', (_, membership, expected) => {
    expect(standingOf(RULES, membership).departments).toEqual(expected);
  });

  test('holds the names that access gives besides', () => {
    expect([...standingOf(RULES, member('web', 'sakana')).reader.names]).toEqual(['public', 'staff']);
  });

  test('is told nothing of who else belongs to the department', () => {
    expect(JSON.stringify(standingOf(RULES, member('web', 'sakana')))).not.toContain('C0FISH');
  });
});

test('of any rules, who is no member is nobody, whatever groups are claimed', () => {
  const rule = fc.oneof(
    fc.record({ platform: fc.constantFrom('web', 'chat') }),
    fc.record({ platform: fc.constantFrom('web', 'chat'), group: fc.constantFrom('a', 'b') }),
  );
  const members = fc.array(rule, { maxLength: 3 });
  const department = fc.record({ name: fc.string(), segments: fc.array(fc.string()), members });
  const rules = fc.record({
    access: fc.dictionary(fc.constantFrom('staff', 'csirt'), members),
    departments: fc.array(department),
  });
  const groups = fc.array(fc.constantFrom('a', 'b'));
  fc.assert(
    fc.property(rules, fc.constantFrom('web', 'chat'), groups, (any, platform, claimed) => {
      expect(standingOf(any, { platform, member: false, groups: claimed })).toEqual(OUTSIDE);
    }),
  );
});
