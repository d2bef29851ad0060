import type { JWTPayload } from 'jose';
import { test } from 'vitest';
import { authenticate, begin, expectRefused, signingIn } from './steps.js';

signingIn('what the provider says', (visit, turning) => {
  const hourAgo = Math.floor(Date.now() / 1000) - 3600;
  test.each<[string, (claims: JWTPayload) => JWTPayload]>([
    ['another issuer', (claims) => ({ ...claims, iss: 'https://elsewhere.example' })],
    ['another audience', (claims) => ({ ...claims, aud: 'another client' })],
    ['another nonce', (claims) => ({ ...claims, nonce: 'another nonce' })],
    ['no nonce', ({ nonce, ...claims }) => claims],
    ['an expiry that is past', (claims) => ({ ...claims, iat: hourAgo - 60, exp: hourAgo })],
    ['a subject who is not the one of the user page', (claims) => ({ ...claims, sub: 'taro' })],
  ])('a token with %s signs nobody in', async (_, bend) => {
    await visit(async (page, url) => {
      turning.provider.bend = bend;
      await begin(page, url);
      await authenticate(page);
      await expectRefused(page, url, 'サインインを確かめられませんでした');
    })();
  });

  test(
    'a token that somebody else signed signs nobody in',
    visit(async (page, url) => {
      turning.provider.forged = true;
      await begin(page, url);
      await authenticate(page);
      await expectRefused(page, url, 'サインインを確かめられませんでした');
    }),
  );
});
