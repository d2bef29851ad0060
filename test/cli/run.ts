import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { vi } from 'vitest';
import type { Command, ExitCode, Terminal } from '../../src/cli/command.js';
import type { Config } from '../../src/config/config.js';
import { folderOf } from '../corpus/folder.js';
import { CACHE } from '../corpus/loading.js';
import { NIGHT_WATCH, WAREHOUSE } from '../corpus/warehouse.js';

/** The warehouse's rules for everybody, those of its night watch for staff. */
export const TOWN = folderOf({ 'policies/keibi.md': NIGHT_WATCH, 'policies/soko.md': WAREHOUSE });

export interface Ran {
  readonly code: ExitCode;
  /** All that was written, each line ended by a line feed. */
  readonly out: string;
  readonly err: string;
}

interface Typed {
  readonly words?: readonly string[];
  readonly options?: Readonly<Record<string, string | boolean>>;
  readonly config?: Partial<Config>;
  /** What stands in standard input. */
  readonly input?: string;
  readonly paint?: Terminal['paint'];
}

/** Runs a command on the town's corpus, with a terminal that collects what is written. */
export async function run(command: Command, typed: Typed = {}): Promise<Ran> {
  const { words = [], options = {}, input = '', paint = (_, text) => text } = typed;
  let out = '';
  let err = '';
  const terminal: Terminal = {
    out: (text) => {
      out += `${text}\n`;
    },
    err: (text) => {
      err += `${text}\n`;
    },
    drained: async () => {},
    paint,
  };
  const stdin = vi.spyOn(process, 'stdin', 'get').mockReturnValue(pieces(input) as typeof process.stdin);
  const code = await command.run({ config: { ...CONFIG, ...typed.config }, terminal, words, options });
  stdin.mockRestore();
  return { code, out, err };
}

const CONFIG: Config = {
  corpusFolder: TOWN,
  cacheFolder: CACHE,
  dataFolder: mkdtempSync(join(tmpdir(), 'jobun-data-')),
  databaseUrl: undefined,
  secret: 'a secret for tests, long enough to be one',
  secretFile: 'no such file',
  sealsFile: 'no such file',
  keepDays: { keys: 30, failed: 30, sent: 7, aside: 180, conversations: 90, people: 1095, questions: 365, log: 1825 },
  webListen: { host: '127.0.0.1', port: 3978 },
  hooksListen: undefined,
  publicUrl: undefined,
  trustedProxies: [],
  proxy: undefined,
  signIn: undefined,
  slack: undefined,
  teams: undefined,
  session: { idleMs: 3_600_000, lifeMs: 43_200_000, checkMs: 300_000 },
  logLevel: 'info',
  language: 'ja',
  colour: true,
};

/** In pieces of seven bytes, which cut characters and lines anywhere. */
function pieces(text: string): Readable {
  const bytes = Buffer.from(text);
  return Readable.from(
    Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) => bytes.subarray(at * 7, at * 7 + 7)),
  );
}
