import { z } from 'zod';
import type { Corpus } from '../../../src/assistant/view.js';
import { readerIn } from '../../../src/person/audience.js';
import { type Standing, standingOf } from '../../../src/person/standing.js';
import type { Json } from '../../../src/store/value.js';
import type { SignedIn } from './provider.js';

/** Whose session it is: somebody the provider knows, or somebody who opened this machine's own link. */
export type Holder = { readonly kind: 'local' } | SignedInHolder;

export interface SignedInHolder extends SignedIn {
  readonly kind: 'signed-in';
  /** The provider they signed in with. */
  readonly issuer: string;
}

export const LOCAL_HOLDER: Holder = { kind: 'local' };

const schema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('local') }),
  z.object({
    kind: z.literal('signed-in'),
    issuer: z.string(),
    subject: z.string(),
    name: z.string(),
    verifiedMail: z.string().optional(),
    member: z.boolean(),
    groups: z.array(z.string()),
    tokens: z.object({ refresh: z.string().optional(), access: z.string() }),
  }),
]);

/** Reads what a session kept; undefined where another version of the program wrote it. */
export function readHolder(content: Json): Holder | undefined {
  const read = schema.safeParse(content).data;
  if (read?.kind !== 'signed-in') return read;
  const { verifiedMail, tokens } = read;
  return { ...read, verifiedMail, tokens: { access: tokens.access, refresh: tokens.refresh } };
}

export function writtenHolder(holder: Holder): Json {
  return JSON.parse(JSON.stringify(holder)) as Json;
}

/** Who the holder is by the settings as they are now, not as they were at the sign-in. */
export function standingFor(holder: Holder, corpus: Corpus): Standing {
  if (holder.kind === 'local') return { reader: readerIn(...corpus.audiences), departments: [] };
  return standingOf(corpus, { platform: 'web', member: holder.member, groups: holder.groups });
}

/** Empty where the provider gives no name. */
export function nameOf(holder: Holder): string {
  return holder.kind === 'local' ? 'この端末で試している人' : holder.name;
}
