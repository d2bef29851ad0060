import { z } from 'zod';
import type { SignIn } from '../../../src/config/signin.js';
import { typed } from '../question.js';
import type { SignedIn } from './provider.js';

const flag = z.union([
  z.boolean(),
  z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1'),
]);

const schema = z.object({
  name: z.string().optional().catch(undefined),
  preferred_username: z.string().optional().catch(undefined),
  email: z.string().optional().catch(undefined),
  email_verified: flag.optional().catch(undefined),
  /** Entra ID's word for a verified address, where it says it at all. */
  xms_edov: z
    .union([flag, z.number().transform((number) => number === 1)])
    .optional()
    .catch(undefined),
  /** Entra ID's word for what somebody is to the organisation, where it says it at all: 0 for a member. */
  acct: z.unknown().optional(),
});

const groupsSchema = z.union([z.array(z.string()), z.string().transform((group) => [group])]).catch([]);

const NAME_LENGTH = 100;

/**
 * What a signed token, and the provider's page about the user, say of their subject; the first goes before the others.
 * What cannot be read is as if it were not there.
 */
export function whoIn(
  sources: readonly object[],
  { groupsClaim }: Pick<SignIn, 'groupsClaim'>,
): Pick<SignedIn, 'name' | 'verifiedMail' | 'member' | 'groups'> {
  const said = sources.map((source) => schema.parse(source));
  const names = [...said.map(({ name }) => name), ...said.map(({ preferred_username }) => preferred_username)];
  // Who says that an address is verified speaks of the one beside it.
  const verified = said.find(
    ({ email, email_verified, xms_edov }) => email !== undefined && (email_verified === true || xms_edov === true),
  );
  const groups = sources.map((source): unknown => Reflect.get(source, groupsClaim));
  return {
    name: names.map(shown).find((name) => name !== '') ?? '',
    verifiedMail: verified?.email,
    member: said.every(({ acct }) => acct === undefined || String(acct) === '0'),
    groups: groupsSchema.parse(groups.find((named) => named !== undefined)),
  };
}

function shown(name: string | undefined): string {
  return [...typed(name)].slice(0, NAME_LENGTH).join('');
}
