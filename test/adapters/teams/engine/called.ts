import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TeamsEngine } from '../../../../src/config/teams.js';
import { NEVER, PARTNER, type Place, placeOf, STRANGER } from './place.js';
import { STRANGERS } from './strangers.js';

/** What every engine does with whoever calls it. */
export function isCalled(name: TeamsEngine): void {
  describe(`${name}, called`, () => {
    let place: Place;
    beforeEach(async () => {
      place = await placeOf(name);
    });

    test('takes once, and word for word, what Teams signed', async () => {
      const response = await place.post(place.activity());
      expect([response.status, await response.text()]).toEqual([200, '']);
      expect(place.taken).toEqual([place.activity()]);
      expect(place.errors).toEqual([]);
    });

    describe('takes nothing from', () => {
      const written: unknown[] = [];
      beforeEach(() => {
        for (const method of METHODS) vi.spyOn(console, method).mockImplementation((...said) => written.push(said));
      });
      afterEach(() => {
        expect(written.splice(0)).toEqual([]);
      });

      test.each(Object.entries(STRANGERS))('%s: 401, and nothing is written anywhere', async (_, showing) => {
        const headers = await showing(place);
        const response = await place.post(place.activity(), { 'Content-Type': 'application/json', ...headers });
        expect([response.status, await response.text()]).toEqual([401, '']);
        expect([place.taken, place.errors, place.refused]).toEqual([[], [], []]);
      });
    });

    test('a clock that is four minutes off is forgiven', async () => {
      const exp = Math.floor(Date.now() / 1000) - 240;
      const Authorization = await place.authorization({ claims: { exp } });
      const headers = { 'Content-Type': 'application/json; charset=utf-8', Authorization };
      expect((await place.post(place.activity(), headers)).status).toBe(200);
    });

    test('where the keys cannot be had, it is our trouble: 500, and it is told', async () => {
      place.microsoft.isDown = true;
      expect((await place.post(place.activity())).status).toBe(500);
      expect([place.taken, place.errors.length]).toEqual([[], 1]);
      place.microsoft.isDown = false;
      expect((await place.post(place.activity())).status).toBe(200);
    });

    test.each([
      ['no JSON', 400, '{'],
      ['nothing', 400, ''],
      ['a list', 400, []],
      ['no activity', 400, { type: 'message' }],
      ['an activity without a place', 400, { channelId: 'msteams', type: 'message', serviceUrl: 'http://127.0.0.1/' }],
      ['too much', 413, { text: 'あ'.repeat(90_000) }],
    ])('%s is answered %i', async (_, status, body) => {
      expect((await place.post(body)).status).toBe(status);
      expect([place.taken, place.errors]).toEqual([[], []]);
    });

    test.each([
      ['another channel', { channelId: 'directline' }],
      ['an address that is none', { serviceUrl: 'teams' }],
    ])('an activity with %s is none: 400', async (_, changed) => {
      expect((await place.post(place.activity(changed))).status).toBe(400);
      expect(place.taken).toEqual([]);
    });

    test('too much whose length nobody told is answered 413 as well', async () => {
      const piece = new Uint8Array(64 * 1024).fill(32);
      const body = new ReadableStream({
        start(controller) {
          for (let at = 0; at < 5; at++) controller.enqueue(piece);
          controller.close();
        },
      });
      expect((await place.post(body)).status).toBe(413);
      expect([place.taken, place.errors]).toEqual([[], []]);
    });

    test.each([
      ['in channelData', { channelData: { tenant: { id: STRANGER } } }, STRANGER],
      ['in the conversation', { channelData: {}, conversation: { id: 'a:1', tenantId: STRANGER } }, STRANGER],
      ['nowhere', { channelData: null, conversation: { id: 'a:1' } }, 'unknown'],
    ])('a tenant that is not ours, %s: 403, and it is told', async (_, changed, tenant) => {
      expect((await place.post(place.activity(changed))).status).toBe(403);
      expect([place.taken, place.errors, place.refused]).toEqual([[], [], [`tenant ${tenant}`]]);
    });

    test('a partner’s tenant is answered, whatever the case of its letters', async () => {
      const activity = place.activity({ channelData: { tenant: { id: PARTNER.toUpperCase() } } });
      expect((await place.post(activity)).status).toBe(200);
      expect(place.taken).toHaveLength(1);
    });

    test('an invoke is answered with what was made of it', async () => {
      place.take = async () => ({ status: 200, body: { statusCode: 200, value: '条文' } });
      const response = await place.post(place.activity({ type: 'invoke', name: 'adaptiveCard/action' }));
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(await response.json()).toEqual({ statusCode: 200, value: '条文' });
      place.take = async () => ({ status: 412 });
      expect((await place.post(place.activity({ type: 'invoke' }))).status).toBe(412);
    });

    test('an invoke that nothing was made of is not implemented', async () => {
      expect((await place.post(place.activity({ type: 'invoke' }))).status).toBe(501);
    });

    test('what could not be taken is answered 500, and told', async () => {
      const trouble = new Error('the database is away');
      place.take = () => Promise.reject(trouble);
      const response = await place.post(place.activity());
      expect([response.status, await response.text()]).toEqual([500, '']);
      expect(place.errors).toEqual([trouble]);
    });
  });

  describe(`${name}, tried locally`, () => {
    test('anybody is taken who wants the answer on this machine', async () => {
      const place = await placeOf(name, { local: true });
      expect((await place.post(place.activity({ channelData: undefined }))).status).toBe(200);
      expect(place.taken).toHaveLength(1);
      expect(await place.engine.say(place.personal, { type: 'message', text: '条文' }, NEVER)).toBe('1');
      expect(place.connector.calls[0]?.authorization).toBeUndefined();
      expect(await place.engine.refusal(NEVER)).toBeUndefined();
    });

    test.each([
      ['as a form of a page', 'application/x-www-form-urlencoded'],
      ['as text of a page', 'text/plain;charset=UTF-8'],
      ['as what only begins alike', 'application/json-seq'],
    ])('nothing is taken that is sent %s: 415', async (_, type) => {
      const place = await placeOf(name, { local: true });
      expect((await place.post(place.activity(), { 'Content-Type': type })).status).toBe(415);
      expect([place.taken, place.errors]).toEqual([[], []]);
    });

    test('whoever wants it elsewhere is refused: 403', async () => {
      const place = await placeOf(name, { local: true });
      const activity = place.activity({ serviceUrl: 'https://smba.example.jp/teams/' });
      expect((await place.post(activity)).status).toBe(403);
      expect([place.taken, place.refused]).toEqual([[], ['service https://smba.example.jp']]);
    });
  });
}

const METHODS = ['debug', 'error', 'info', 'log', 'warn'] as const;
