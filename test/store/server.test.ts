import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

test('a process that started a server fails when it has failed', async () => {
  const server = new URL('./server.ts', import.meta.url);
  const program = `const { startPostgres } = await import('${server}');
    await (await startPostgres()).remove();
    process.exitCode = 3;`;
  const args = ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', program];
  const [code] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'close');
  expect(code).toBe(3);
});
