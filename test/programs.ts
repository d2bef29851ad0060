import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from './bench/built.js';

/** Programs of the tests, by the names of their files: each is a process of its own that uses the product's modules. */
const PROGRAMS = ['crash/instance', 'store/actor'] as const;

/**
 * Compiles them with all they import into a folder, as the product is compiled: tsx would more than double each start.
 * Gives the folder with the programs.
 */
export async function compilePrograms(folder: string): Promise<string> {
  mkdirSync(folder);
  copyFileSync(join(PROJECT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const config = join(folder, 'tsconfig.json');
  const settings = {
    extends: join(PROJECT, 'tsconfig.build.json'),
    // `npm run lint` checks their types.
    compilerOptions: { rootDir: PROJECT, outDir: join(folder, 'dist'), noCheck: true },
    include: [...PROGRAMS.map((name) => join(import.meta.dirname, `${name}.ts`)), join(PROJECT, 'src/**/*.d.ts')],
  };
  writeFileSync(config, JSON.stringify(settings));
  const tsc = createRequire(import.meta.url).resolve('typescript/package.json');
  await promisify(execFile)(process.execPath, [join(tsc, '..', 'bin', 'tsc'), '-p', config]);
  return join(folder, 'dist', 'test');
}
