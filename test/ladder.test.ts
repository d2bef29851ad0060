import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Lowest first: a rung imports itself and the rungs before it. */
const RUNGS = [
  'law',
  'person',
  'search',
  'answer',
  'message',
  'assistant',
  'corpus',
  'config',
  'store',
  'service',
  'figures',
  'diagnosis',
  'adapters',
  'cli',
];
/** Above these no file, network, clock or randomness. */
const PURE = new Set(['law', 'person', 'search', 'answer', 'message', 'assistant']);
const PURE_PACKAGES = new Set(['zod', 'minisearch']);

const files = [...sources('src'), ...sources('adapters')].filter((file) => !file.startsWith('adapters/web/client/'));

test('there is something to check', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(new Set(files.map(rungOf))).toEqual(new Set(RUNGS));
});

test.each(files)('%s imports only downwards', (file) => {
  const own = RUNGS.indexOf(rungOf(file));
  const higher = imports(file)
    .filter((path) => path.startsWith('.'))
    .map((path) => relative(ROOT, resolve(ROOT, dirname(file), path)))
    .filter((imported) => RUNGS.indexOf(rungOf(imported)) > own);
  expect(higher).toEqual([]);
});

test.each(files.filter((file) => PURE.has(rungOf(file))))('%s does no I/O', (file) => {
  const packages = imports(file).filter((path) => !path.startsWith('.'));
  expect(packages.filter((name) => !PURE_PACKAGES.has(name))).toEqual([]);
  expect(textOf(file)).not.toMatch(/\b(process\.|Date\.now|new Date\(\)|Math\.random|fetch\(|performance\.)/);
});

test.each(files)('%s reads no environment, unless it is the configuration', (file) => {
  if (file !== 'src/config/environment.ts') expect(textOf(file)).not.toContain('process.env');
});

test('adapters do not import one another', () => {
  const crossing = files
    .filter((file) => file.startsWith('adapters/'))
    .flatMap((file) =>
      imports(file)
        .filter((path) => path.startsWith('.'))
        .map((path) => relative(ROOT, resolve(ROOT, dirname(file), path)))
        .filter((imported) => imported.startsWith('adapters/') && adapterOf(imported) !== adapterOf(file)),
    );
  expect(crossing).toEqual([]);
});

test('no import runs in a circle', () => {
  const graph = new Map(
    files.map((file) => [
      file,
      imports(file)
        .filter((path) => path.startsWith('.'))
        .map((path) => relative(ROOT, resolve(ROOT, dirname(file), path)).replace(/\.js$/, ''))
        .flatMap((path) => files.find((other) => other === `${path}.ts` || other === `${path}.tsx`) ?? []),
    ]),
  );
  expect(files.filter((file) => reaches(graph, file, file))).toEqual([]);
});

test.each(files)('%s knows nothing of the first policy', (file) => {
  expect(textOf(file)).not.toMatch(
    /川口|lgwan|個人番号|マイナンバー|無害化|強靱|kihon-hoshin|第[6６六]条|情報セキュリティ/i,
  );
});

test.each([...files, ...sources('test')])('%s is one room: two hundred lines at most', (file) => {
  expect(textOf(file).split('\n').length - 1).toBeLessThanOrEqual(200);
});

test('no folder is a drawer for everything', () => {
  const drawers = files.filter((file) => /(^|\/)(utils?|common|shared|types|helpers?|index)(\/|\.tsx?$)/.test(file));
  expect(drawers).toEqual([]);
});

function rungOf(file: string): string {
  const [top, first = ''] = file.split('/');
  return top === 'adapters' ? 'adapters' : first.replace(/\.(ts|js)$/, '');
}

function adapterOf(file: string): string | undefined {
  return file.split('/')[1];
}

function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function imports(file: string): string[] {
  const written = textOf(file).matchAll(/^(?:import|export)\s(?:[^'"]*?\sfrom\s+)?'([^']+)'/gm);
  return [...written].map(([, path]) => path as string);
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(join(ROOT, path)).isDirectory()) return sources(path);
      return /\.tsx?$/.test(name) && !name.endsWith('.d.ts') ? [path] : [];
    });
}

function reaches(graph: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const waiting = [...(graph.get(from) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(graph.get(next) ?? []));
  }
  return false;
}
