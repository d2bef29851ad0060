import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders and files below `test` that take longest, longest first: begun last, one of them would keep everybody waiting. */
const LONGEST = [
  'audiences/slack',
  'audiences/teams',
  'cli/serveslack',
  'crash/slack',
  'adapters/teams/send/sending',
  'adapters/slack/transport/connecting',
  'crash',
  'e2e',
  'audiences',
  'adapters/slack/send/sending',
  'cli',
  'store',
  'shipped',
];

/** The order of vitest, which goes by what earlier runs took; a clean checkout has no earlier run. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const folder = `${this.ctx.config.root}/test`;
    const placed = await super.sort(files);
    return placed.toSorted(
      (one, other) => place(relative(folder, one.moduleId)) - place(relative(folder, other.moduleId)),
    );
  }
}

function place(file: string): number {
  const at = LONGEST.findIndex((start) => file.startsWith(start));
  return at === -1 ? LONGEST.length : at;
}
