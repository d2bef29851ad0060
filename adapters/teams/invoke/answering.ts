import type { Corpus } from '../../../src/assistant/view.js';
import { NoAnswerYet, type Service } from '../../../src/service/service.js';
import type { Askers } from '../asker/askers.js';
import type { Author } from '../receive/author.js';
import type { Invoked, Pressed } from '../receive/happening.js';

/** What is needed of the service: to answer at once, and to know what was answered, and where. */
export type Answers = Pick<Service, 'ask' | 'saidTo' | 'isIn'>;

/** Everything that is needed to answer inside Teams' own response. */
export interface Answering {
  readonly corpus: Corpus;
  /** As people reach the reader pages; without it provisions open in Teams itself. */
  readonly readerUrl: string | undefined;
  readonly askers: Pick<Askers, 'of'>;
  readonly authorOf: (happening: Invoked | Pressed) => Promise<Author>;
  readonly answers: Answers;
  /** Told what went wrong with us while somebody waited. */
  readonly onError: (error: unknown) => void;
  /** How long somebody may be kept waiting. */
  readonly patienceMs?: number;
}

/** Teams waits five seconds for an answer, then asks twice again, then says that the app cannot be reached. */
const PATIENCE_MS = 4000;

/** What came of it in time; undefined where it takes longer, and goes on. */
export async function inTime<Result>(
  work: Promise<Result>,
  { patienceMs = PATIENCE_MS }: Pick<Answering, 'patienceMs'>,
): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patienceMs, undefined);
  });
  try {
    return await Promise.race([work, patience]);
  } catch (error) {
    if (error instanceof NoAnswerYet) return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
