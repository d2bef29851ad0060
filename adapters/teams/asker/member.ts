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
  tenantId: z.string().toLowerCase(),
  userRole: z.string().toLowerCase().optional(),
  userPrincipalName: z.string().optional(),
});

/** A guest's name in the directory says so, whatever the role does. */
const GUEST = /#EXT#/i;

/** Reads an entry of the list. It must be theirs: an answer about somebody else gives nobody anything. */
export function readMember(entry: unknown, directoryId: string, tenants: readonly string[]): Member {
  const { data } = schema.safeParse(entry);
  if (data === undefined || (data.aadObjectId ?? data.objectId) !== directoryId) return STRANGER;
  const isUser = data.userRole === 'user' && !GUEST.test(data.userPrincipalName ?? '');
  return { isMember: isUser && tenants.includes(data.tenantId) };
}
