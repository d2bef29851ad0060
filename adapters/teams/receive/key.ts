import { PLATFORM } from '../names.js';
import type { Happening, Someone } from './happening.js';

/*
 * Keys say what a thing is, so that a second delivery has the same. A message keeps its id when it is edited or deleted.
 */

export function conversationOf({ reference }: Pick<Happening, 'reference'>): string {
  return `${PLATFORM}/${reference.conversation}`;
}

export function activityKey(happening: Pick<Happening, 'reference' | 'id'>, edited?: string): string {
  return [conversationOf(happening), happening.id, ...(edited === undefined ? [] : [edited])].join('/');
}

/** As the service names somebody who is new to it. */
export function personOf({ reference, user }: { reference: { tenant: string | null }; user: Someone }): string {
  return [PLATFORM, reference.tenant ?? 'local', subjectOf(user)].join('/');
}

/** The directory's id is the same in every app; anonymous people have only one of this app's. */
export function subjectOf({ directoryId, id }: Someone): string {
  return directoryId ?? id;
}
