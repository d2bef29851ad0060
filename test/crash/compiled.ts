import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../bench/built.js';

/** A program of this folder with all it imports, compiled as the product is: tsx would more than double each start. */
export interface Compiled {
  readonly file: string;
  remove(): void;
}

export function compiled(program: string): Compiled {
  const folder = mkdtempSync(join(tmpdir(), 'jobun-crash-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    copyFileSync(join(PROJECT, 'package.json'), join(folder, 'package.json'));
    symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const config = join(folder, 'tsconfig.json');
    const settings = {
      extends: join(PROJECT, 'tsconfig.build.json'),
      compilerOptions: { rootDir: PROJECT, outDir: join(folder, 'dist') },
      include: [join(import.meta.dirname, `${program}.ts`), join(PROJECT, 'src/**/*.d.ts')],
    };
    writeFileSync(config, JSON.stringify(settings));
    const tsc = createRequire(import.meta.url).resolve('typescript/package.json');
    execFileSync(process.execPath, [join(tsc, '..', 'bin', 'tsc'), '-p', config]);
    return { file: join(folder, 'dist', 'test', 'crash', `${program}.js`), remove };
  } catch (error) {
    remove();
    throw error;
  }
}
