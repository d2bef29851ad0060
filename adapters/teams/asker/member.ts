import { z } from 'zod';

/** Somebody, as the list of a place's members has them. */
export interface Member {
  /** Of one of the organisation's own tenants, and no guest. */
  readonly isMember: boolean;
}

/** Of whom nothing can be learned: nobody we would know. */
export const STRANGER: Member = { isMember: false };

const schema = z.object({
  aadObjectId: z.string().optional(),
  /** Bot Framework calls it so in some answers. */
  objectId: z.string().optional(),
  tenantId: z.string().toLowerCase().optional(),
  userRole: z.string().toLowerCase().optional(),
  userPrincipalName: z.string().optional(),
});

/** A guest's name in the directory says so, whatever the role does. */
const GUEST = /#EXT#/i;

/**
 * Reads an entry of the list. It must be theirs: an answer about somebody else gives nobody anything. Throws where nothing
 * can be read of it.
 */
export function readMember(entry: unknown, directoryId: string, tenants: readonly string[]): Member {
  const { data } = schema.safeParse(entry);
  if (data === undefined) throw new Error('Teams said nothing of somebody that could be read');
  const { aadObjectId, objectId, tenantId = '', userRole, userPrincipalName = '' } = data;
  const isThem = (aadObjectId ?? objectId)?.toLowerCase() === directoryId.toLowerCase();
  const isUser = userRole === 'user' && !GUEST.test(userPrincipalName);
  return { isMember: isThem && isUser && tenants.includes(tenantId) };
}
