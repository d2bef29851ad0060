import { z } from 'zod';

/** Tokens are Teams' own for an hour; clocks differ. */
const TOLERANCE_S = 300;

/** What a token of Teams has to say for itself. */
export interface Expected {
  readonly issuer: string;
  /** Of our app. */
  readonly audience: string;
  /** As the activity has it: what we say to it goes there. */
  readonly serviceUrl: string;
}

/** Teams did not send it. */
export class Unauthorized extends Error {}

/**
 * Looks at what the caller's token says, before a library looks whether Teams signed it. The libraries take more than
 * Teams' tokens – those that any app of the tenant can have for ours, those for another service – and one of them does not
 * compare the service. Throws `Unauthorized`.
 */
export function checkClaims(authorization: string | undefined, expected: Expected, now: number): void {
  const [, header, payload] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization ?? '') ?? [];
  const read = tokenSchema(expected, now).safeParse({ header: partOf(header), payload: partOf(payload) });
  if (!read.success) throw new Unauthorized(read.error.issues.map(({ path }) => path.join('.')).join(', '));
}

function tokenSchema({ issuer, audience, serviceUrl }: Expected, now: number) {
  return z.object({
    header: z.object({ alg: z.literal('RS256'), kid: z.string() }),
    payload: z.object({
      iss: z.literal(issuer),
      aud: z.literal(audience),
      serviceurl: z.literal(serviceUrl),
      exp: z.number().gt(now / 1000 - TOLERANCE_S),
      nbf: z
        .number()
        .lt(now / 1000 + TOLERANCE_S)
        .optional(),
    }),
  });
}

function partOf(part = ''): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return undefined;
  }
}
