import { StoreProblem } from '../store/engine/problem.js';
import { error, type Finding } from './finding.js';

/** Looks at one thing and changes nothing. */
export interface Check<Subject> {
  readonly name: string;
  readonly title: string;
  look(subject: Subject): Finding[] | Promise<Finding[]>;
}

export interface Checked {
  readonly check: string;
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** One after the other: a check that works hard would put off the clock of another. One that fails stops no other. */
export async function examine<Subject>(checks: readonly Check<Subject>[], subject: Subject): Promise<Checked[]> {
  const done: Checked[] = [];
  for (const check of checks)
    done.push({ check: check.name, title: check.title, findings: await findingsOf(check, subject) });
  return done;
}

async function findingsOf<Subject>(check: Check<Subject>, subject: Subject): Promise<Finding[]> {
  try {
    return await check.look(subject);
  } catch (failure) {
    if (failure instanceof StoreProblem) return [error(failure.message)];
    return [
      error(
        `調べている途中で、思わぬことが起きました（${nameOf(failure)}）。`,
        'ほかの項目を直してから、もう一度お試しください。続くときは、開発元にお知らせください。',
      ),
    ];
  }
}

/** Its kind alone: the words of an error may hold a secret. */
function nameOf(failure: unknown): string {
  if (!(failure instanceof Error)) return typeof failure;
  const { code } = failure as NodeJS.ErrnoException;
  return typeof code === 'string' && /^\w+$/.test(code) ? `${failure.name} ${code}` : failure.name;
}
