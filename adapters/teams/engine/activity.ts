import type { IncomingMessage } from 'node:http';
import { z } from 'zod';

/** Several times of what Teams sends at most. */
export const MOST_BYTES = 256 * 1024;

const envelopeSchema = z.object({
  type: z.string().min(1),
  channelId: z.literal('msteams'),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation: z.object({ id: z.string().min(1), tenantId: z.string().optional().catch(undefined) }),
  channelData: z
    .object({ tenant: z.object({ id: z.string() }).optional() })
    .optional()
    .catch(undefined),
});

/** As much of an activity as is needed to know who sends it. */
export type Envelope = z.infer<typeof envelopeSchema>;

export interface Sent {
  /** All of it, as it came. */
  readonly activity: unknown;
  readonly envelope: Envelope;
}

/** Reads what somebody sends: 415, 413 or 400 where it is no activity. Throws where they hang up. */
export async function readActivity(request: IncomingMessage): Promise<Sent | 400 | 413 | 415> {
  if (!isJson(request)) return 415;
  const body = await readBody(request);
  if (body === undefined) return 413;
  const activity = jsonOf(body);
  const { data: envelope } = envelopeSchema.safeParse(activity);
  return envelope === undefined ? 400 : { activity, envelope };
}

/** Of the place where it happened, where there is one. */
export function tenantOf({ channelData, conversation }: Envelope): string | undefined {
  return channelData?.tenant?.id ?? conversation.tenantId;
}

/** What a page in a browser sends elsewhere unasked is not: tried locally, nobody has to show who they are. */
function isJson({ headers }: IncomingMessage): boolean {
  return /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');
}

/** Undefined where there is too much; the connection stays open for the answer. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
