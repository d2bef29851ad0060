import type { RequestHandler } from 'express';

/** Everything comes from here, and nothing is inline: words that got into a page by mistake cannot become a script. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Not `no-referrer`: with it browsers hide from the pages' own forms where they come from, too.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** A year, as browsers take it: who has come over HTTPS once never comes without it. */
const TRANSPORT = 'max-age=31536000';

export function guarded(publicUrl: string | undefined): RequestHandler {
  const secure = publicUrl?.startsWith('https:') ?? false;
  return (_request, response, next) => {
    response.set(HEADERS);
    if (secure) response.set('Strict-Transport-Security', TRANSPORT);
    next();
  };
}

/** What a person asked stays in no cache. */
export const unstored: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
