import { z } from 'zod';

const account = z.object({
  id: z.string().min(1),
  name: z.string().optional(),
  aadObjectId: z.string().optional(),
  role: z.string().optional(),
});
export type Account = z.infer<typeof account>;

/** What we read of an activity; Teams sends much more. */
export const activitySchema = z.object({
  type: z.string(),
  id: z.string().optional(),
  timestamp: z.string().optional(),
  serviceUrl: z.url(),
  from: account,
  recipient: account,
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  channelData: z
    .object({
      tenant: z.object({ id: z.string() }).optional().catch(undefined),
      team: z.object({ id: z.string() }).optional().catch(undefined),
      eventType: z.string().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  text: z.string().optional(),
  locale: z.string().optional().catch(undefined),
  entities: z
    .array(z.object({ type: z.string(), mentioned: z.object({ id: z.string() }).optional().catch(undefined) }))
    .catch([]),
  membersAdded: z.array(account).optional().catch(undefined),
  action: z.string().optional().catch(undefined),
  name: z.string().optional(),
  value: z.unknown().optional(),
});
export type Activity = z.infer<typeof activitySchema>;
