import { z } from 'zod';
import type { SignIn } from '../../../src/config/signin.js';
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

/** What the claims say of their subject. What cannot be read is as if it were not there. */
export function whoIn(
  claims: object,
  { groupsClaim }: Pick<SignIn, 'groupsClaim'>,
): Pick<SignedIn, 'name' | 'verifiedMail' | 'member' | 'groups'> {
  const { name, preferred_username, email, email_verified, xms_edov, acct } = schema.parse(claims);
  return {
    name: name ?? preferred_username ?? '',
    verifiedMail: email_verified === true || xms_edov === true ? email : undefined,
    member: acct === undefined || String(acct) === '0',
    groups: groupsSchema.parse(Reflect.get(claims, groupsClaim)),
  };
}
