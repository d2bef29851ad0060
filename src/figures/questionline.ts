import { z } from 'zod';

/** A question as others hand it to us: one JSON object a line. What else the object holds is theirs. */
const schema = z.object({
  id: z.union([z.string(), z.number()]),
  q: z.string(),
  kind: z.string().optional().catch(undefined),
  /** The id of the segment that the asker told; anything else is theirs. */
  segment: z.string().optional().catch(undefined),
});

export type QuestionLine = z.infer<typeof schema>;

/** Undefined when the line is no such object. */
export function readQuestionLine(line: string): QuestionLine | undefined {
  try {
    return schema.safeParse(JSON.parse(line.replace(/^\uFEFF/, ''))).data;
  } catch {
    return undefined;
  }
}
