import { z } from 'zod';

/** Null is nothing, and so is whatever else we could do without: for the sake of that no message is lost. */
const optionalText = z.string().optional().catch(undefined);

const account = z.object({
  id: z.string().min(1),
  name: optionalText,
  aadObjectId: optionalText,
  role: optionalText,
});
export type Account = z.infer<typeof account>;

const entity = z.object({ type: z.string(), mentioned: z.object({ id: z.string() }).optional().catch(undefined) });
const attachment = z.object({ contentType: z.string(), content: z.string() });

/** What we read of an activity; Teams sends much more. */
export const activitySchema = z.object({
  type: z.string(),
  id: optionalText,
  timestamp: optionalText,
  serviceUrl: z.url(),
  from: account,
  recipient: account,
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().optional().catch(undefined),
    tenantId: optionalText,
  }),
  channelData: z
    .object({
      tenant: z.object({ id: z.string() }).optional().catch(undefined),
      team: z.object({ id: z.string() }).optional().catch(undefined),
      eventType: optionalText,
    })
    .optional()
    .catch(undefined),
  text: optionalText,
  locale: optionalText,
  entities: listOf(entity),
  attachments: listOf(attachment),
  membersAdded: listOf(account),
  action: optionalText,
  name: optionalText,
  value: z.unknown().optional(),
});
export type Activity = z.infer<typeof activitySchema>;

/** Those that can be read: of the others there may be new kinds. */
function listOf<Item>(item: z.ZodType<Item>) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((list) =>
      list.flatMap((each): Item[] => {
        const { data } = item.safeParse(each);
        return data === undefined ? [] : [data];
      }),
    );
}
