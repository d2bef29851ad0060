import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Language } from '../../../src/person/language.js';
import type { Us } from '../us.js';

/** Somebody, as Slack knows them. */
export interface User {
  /** False where Slack did not say: all else is nobody's then. */
  readonly isKnown: boolean;
  /** Of our own workspace or organisation, and no guest. */
  readonly isMember: boolean;
  readonly language: Language;
  /** That Slack itself says is theirs. */
  readonly verifiedMail: string | undefined;
}

/** Of whom nothing can be learned: nobody we would know. */
export const STRANGER: User = { isKnown: false, isMember: false, language: 'ja', verifiedMail: undefined };

const schema = z.object({
  team_id: z.string().optional(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  is_email_confirmed: z.boolean().optional(),
  locale: z.string().optional(),
  profile: z.object({ email: z.string().optional() }).optional(),
  enterprise_user: z.object({ enterprise_id: z.string() }).optional(),
});

/** Throws what the client throws, and where nothing can be read of what Slack says. */
export async function askForUser(client: webApi.WebClient, user: string, us: Us): Promise<User> {
  const answer = await client.users.info({ user, include_locale: true });
  const { data } = schema.safeParse(answer.user);
  if (data === undefined) throw new Error('Slack said nothing of somebody that could be read');
  const isOurs =
    data.team_id === us.team || (us.enterprise !== undefined && data.enterprise_user?.enterprise_id === us.enterprise);
  const isLess = [data.deleted, data.is_bot, data.is_restricted, data.is_ultra_restricted, data.is_stranger];
  return {
    isKnown: true,
    isMember: isOurs && !isLess.includes(true),
    language: data.locale?.startsWith('en') === true ? 'en' : 'ja',
    verifiedMail: data.is_email_confirmed === true ? data.profile?.email : undefined,
  };
}
