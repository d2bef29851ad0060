import { describe, expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.js';
import { ENGINES } from '../fresh.js';
import { DAY } from '../keeping.js';
import { openTwice } from './signedin.js';

const MAIL = 'yamada@example.jp';

/** Asks for the person behind an identity, written as `platform subject mail`. */
const asking = ({ people }: Store) => {
  let fresh = 0;
  return (identity: string, now = 0) => {
    const [platform = '', subject = '', verifiedMail] = identity.split(' ');
    return people.personOf(
      { platform, subject, ...(verifiedMail === undefined ? {} : { verifiedMail }) },
      `p${++fresh}`,
      now,
    );
  };
};

describe.each(ENGINES)('people on %s', (name) => {
  test('are known again, whatever their mail is then', async () => {
    const { store, other } = await openTwice(name);
    const who = asking(store);
    expect(await who('web s')).toBe('p1');
    expect(await who('slack s')).toBe('p2');
    expect(await who('web S')).toBe('p3');
    expect(await who('web s')).toBe('p1');
    expect(await who(`web s ${MAIL}`)).toBe('p1');
    expect(await other.people.personOf({ platform: 'web', subject: 's' }, 'p9', 1)).toBe('p1');
    // Also where it is somebody else's by now.
    expect(await who('slack s suzuki@example.jp')).toBe('p2');
    expect(await who('web s suzuki@example.jp')).toBe('p1');
  });

  test('are one person on two platforms by a verified mail, however it is spelt', async () => {
    const who = asking((await openTwice(name)).store);
    expect(await who(`web s ${MAIL}`)).toBe('p1');
    expect(await who(`slack t YAMADA＠Example.jp`)).toBe('p1');
    expect(await who(`teams u ${MAIL}`)).toBe('p1');
    expect(await who('chat v suzuki@example.jp')).toBe('p4');
    expect(await who('chat w')).toBe('p5');
    expect(await who('chat x nobody@')).toBe('p6');
    expect(await who('phone y nobody@')).toBe('p7');
  });

  test('are known again though nobody can say what their mail is, which is not forgotten then', async () => {
    const { store } = await openTwice(name);
    const who = asking(store);
    const unasked = (platform: string, subject: string) =>
      store.people.personOf({ platform, subject, isMailUnknown: true }, 'fresh', 2 * DAY);
    expect(await who(`web s ${MAIL}`)).toBe('p1');
    expect(await unasked('web', 's')).toBe('p1');
    expect(await unasked('web', 's')).toBe('p1');
    expect(await who(`slack t ${MAIL}`)).toBe('p1');
  });

  test('who are new when nobody can say what their mail is are joined another time', async () => {
    const { store } = await openTwice(name);
    const who = asking(store);
    expect(await who(`web s ${MAIL}`)).toBe('p1');
    expect(await store.people.personOf({ platform: 'slack', subject: 't', isMailUnknown: true }, 'fresh', 0)).toBe(
      'fresh',
    );
    expect(await who(`slack t ${MAIL}`)).toBe('p1');
  });

  test('are two people on one platform, even with one mail', async () => {
    const who = asking((await openTwice(name)).store);
    expect(await who(`web s ${MAIL}`)).toBe('p1');
    expect(await who(`web t ${MAIL}`)).toBe('p2');
    // Either might be meant.
    expect(await who(`slack u ${MAIL}`)).toBe('p3');
  });

  test('who got a mailbox that was handed on join themselves, not the one before', async () => {
    const who = asking((await openTwice(name)).store);
    await who(`web old ${MAIL}`);
    expect(await who(`slack old ${MAIL}`)).toBe('p1');
    expect(await who(`web new ${MAIL}`)).toBe('p3');
    expect(await who(`slack new ${MAIL}`)).toBe('p3');
  });

  test('are joined by the mail they have now, not by one they had', async () => {
    const who = asking((await openTwice(name)).store);
    await who(`web s ${MAIL}`);
    expect(await who('web s yamada.taro@example.jp', 1)).toBe('p1');
    expect(await who(`slack t ${MAIL}`, 2)).toBe('p3');
    expect(await who('teams u yamada.taro@example.jp', 2)).toBe('p1');
    await who('web s', 3);
    await who('teams u', 3);
    expect(await who('chat v yamada.taro@example.jp', 4)).toBe('p7');
  });

  test('with one mail who come from two platforms at the same moment are one person', async () => {
    const { store, other } = await openTwice(name);
    for (let n = 0; n < 20; n++) {
      const people = await Promise.all(
        ['web', 'slack', 'teams'].map((platform, i) =>
          (i === 1 ? other : store).people.personOf(
            { platform, subject: `${n}`, verifiedMail: `${n}@x` },
            `${platform} ${n}`,
            n,
          ),
        ),
      );
      expect(new Set(people).size).toBe(1);
    }
  });

  test('who come twice at the same moment are one person', async () => {
    const { store, other, db } = await openTwice(name);
    for (let n = 0; n < 5; n++) {
      const people = await Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          (i % 2 === 0 ? store : other).people.personOf({ platform: 'web', subject: `${n}` }, `fresh ${n} ${i}`, 0),
        ),
      );
      expect(new Set(people).size).toBe(1);
    }
    expect(await db.selectFrom('identity').select('subject').orderBy('subject').execute()).toHaveLength(5);
  });

  test('are written down as seen once a day at most, and never backwards', async () => {
    const { store, db } = await openTwice(name);
    const who = asking(store);
    const seen = async () => (await db.selectFrom('identity').select('seen_at').executeTakeFirst())?.seen_at;
    await who('web s', DAY);
    await who('web s', 2 * DAY - 1);
    expect(await seen()).toBe(DAY);
    await who('web s', 2 * DAY);
    expect(await seen()).toBe(2 * DAY);
    expect(await who('web s', 0)).toBe('p1');
    expect(await who(`web s ${MAIL}`, 0)).toBe('p1');
    expect(await seen()).toBe(2 * DAY);
  });

  test.each([
    ['', 'no subject'],
    ['a\u0000b', 'a NUL'],
    ['a\ud83d', 'half a character'],
  ])('are not told apart by %j, %s, which is refused', async (subject) => {
    const { people } = (await openTwice(name)).store;
    await expect(people.personOf({ platform: 'web', subject }, 'p1', 0)).rejects.toThrow(RangeError);
  });
});
