import type { Document } from '../law/document.js';
import { samePlaceOn } from './placefollowup.js';
import type { Segments } from './segment.js';
import { sameInSegment } from './segmentfollowup.js';
import type { Topic } from './topic.js';

/** 「じゃあ」, 「ちなみに」: goes on from what was said; 「いや」, 「間違えた」: mends it. */
const LEAD =
  /^(((それ)?(じゃ[あぁ]?|では|なら|と、)|ちなみに|あと|それから|い[やえ]|違(う|います)|すみません|ごめん(なさい|ね)?|間違え(た|ました))[、。,\s]*)+/;

interface Known {
  readonly documents: readonly Document[];
  readonly segments: Segments;
}

/**
 * The whole question of somebody who names only what differs from the one before: another segment (「東系だと？」) or
 * another place in the same article (「第3号は？」). Undefined where the message stands for itself: words that could be
 * a question of their own are never read as the rest of another.
 */
export function goneOnFrom(topic: Topic, message: string, { documents, segments }: Known): string | undefined {
  const said = message.normalize('NFKC').trim().replace(LEAD, '');
  return sameInSegment(topic, said, segments) ?? samePlaceOn(topic, said, documents);
}
