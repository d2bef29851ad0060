import { z } from 'zod';

export const referenceSchema = z.object({
  /** Of the connector that carries what is said there. It was checked against the caller's signature when it came. */
  serviceUrl: z.url(),
  /** In a channel with the thread: `19:…@thread.tacv2;messageid=…`. */
  conversation: z.string().min(1),
  /** Of the place, which may be another than that of who writes there. */
  tenant: z.string().nullable(),
  /** We, as the place names us. */
  bot: z.string(),
});

/** Where something can be said at any time later: all of it is kept with what is to be said. */
export type Reference = z.infer<typeof referenceSchema>;
