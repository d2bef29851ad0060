import { z } from 'zod';

/** What a person has told of themselves. What the settings say of their department is never here. */
export interface Profile {
  /** Ids of the segments their terminals are in, as the corpus had them when they were told. */
  readonly segments: readonly string[];
}

export const NO_PROFILE: Profile = { segments: [] };

const schema = z.object({ segments: z.array(z.string()) });

/** Reads what was kept of a person; nothing where they are new, or another version of the program kept something else. */
export function readProfile(kept: unknown): Profile {
  return schema.safeParse(kept).data ?? NO_PROFILE;
}

/** With these segments; the very one from before where nothing changes. */
export function profileOf(segments: readonly string[], before: Profile): Profile {
  const isSame = segments.length === before.segments.length && segments.every((id) => before.segments.includes(id));
  return isSame ? before : { segments };
}
