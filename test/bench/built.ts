import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Program } from './freshprocess.js';

export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const SHIPPED_CORPUS = join(PROJECT, 'corpus');

/** The modules that the parts measure, as types of their sources. */
interface Modules {
  'src/assistant/respond.js': typeof import('../../src/assistant/respond.js');
  'src/assistant/turn.js': typeof import('../../src/assistant/turn.js');
  'src/corpus/actionfiles.js': typeof import('../../src/corpus/actionfiles.js');
  'src/corpus/contents.js': typeof import('../../src/corpus/contents.js');
  'src/corpus/dictionary.js': typeof import('../../src/corpus/dictionary.js');
  'src/corpus/findable.js': typeof import('../../src/corpus/findable.js');
  'src/corpus/finders.js': typeof import('../../src/corpus/finders.js');
  'src/corpus/kept.js': typeof import('../../src/corpus/kept.js');
  'src/corpus/policies.js': typeof import('../../src/corpus/policies.js');
  'src/corpus/sidefiles.js': typeof import('../../src/corpus/sidefiles.js');
  'src/person/incoming.js': typeof import('../../src/person/incoming.js');
  'src/service/answering.js': typeof import('../../src/service/answering.js');
  'src/service/timings.js': typeof import('../../src/service/timings.js');
  'src/store/open.js': typeof import('../../src/store/open.js');
}

/** The program compiled as it is shipped, with folders of its own: tsx would wrap functions and slow them down. */
export interface Built {
  readonly folder: string;
  readonly cacheFolder: string;
  load<Path extends keyof Modules>(path: Path): Promise<Modules[Path]>;
  program(...args: string[]): Program;
  remove(): void;
}

export function build(): Built {
  const folder = mkdtempSync(join(tmpdir(), 'jobun-bench-'));
  const dist = join(folder, 'dist');
  const cacheFolder = join(folder, 'cache');
  mkdirSync(cacheFolder);
  copyFileSync(join(PROJECT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-p', join(PROJECT, 'tsconfig.build.json'), '--outDir', dist]);
  return {
    folder,
    cacheFolder,
    load: (path) => import(pathToFileURL(join(dist, path)).href),
    program: (...args) => ({
      args: [join(dist, 'src', 'cli', 'main.js'), ...args],
      folder,
      environment: { ...process.env, CORPUS: SHIPPED_CORPUS, CACHE: cacheFolder, WEB_LISTEN: '127.0.0.1:0', PORT: '' },
    }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Any other program, started in the same place. */
export function plain({ folder }: Built, ...args: string[]): Program {
  return { args, folder, environment: process.env };
}
