import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What one run measures with. */
export interface Options {
  /** Folder with `law_xml/*.xml`; undefined when it was not given or is not there. */
  readonly statutes: string | undefined;
  /** Fresh processes of each kind. */
  readonly starts: number;
  /** Size of the large corpus. */
  readonly provisions: number;
  /** Questions asked of the large corpus. */
  readonly sample: number;
  /** Times each question is asked of the shipped corpus, and each hostile text. */
  readonly rounds: number;
}

const WHOLE = { starts: 7, provisions: 10_000, sample: 50, rounds: 3 } as const;
/** A minute in all: enough to see a change of half, not one of a tenth. */
const QUICK = { starts: 3, provisions: 1_000, sample: 20, rounds: 1 } as const;

export function readOptions(args: readonly string[]): Options {
  const [folder, ...others] = args.filter((arg) => arg !== '--quick');
  const unknown = folder?.startsWith('-') ? folder : others[0];
  if (unknown !== undefined) throw new Error(`Usage: main.ts [--quick] [DATA_DIR] (not understood: ${unknown})`);
  const statutes = folder === undefined ? undefined : join(folder, 'law_xml');
  return {
    ...(args.includes('--quick') ? QUICK : WHOLE),
    statutes: statutes !== undefined && existsSync(statutes) ? statutes : undefined,
  };
}
