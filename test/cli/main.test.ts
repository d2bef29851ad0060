import { expect, test } from 'vitest';
import type { Listed } from '../../src/cli/command.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { commandHelp } from '../../src/cli/help.js';
import { show } from '../../src/cli/show.js';
import { start } from './program.js';

const NAMES = [
  'ask',
  'show',
  'glossary',
  'check',
  'quality',
  'teach',
  'audit',
  'db',
  'outbox',
  'doctor',
  'slack',
  'teams',
  'serve',
  'prepare',
];
const LIMIT = 30_000;

test('--help lists every command, in Japanese and in English', { timeout: LIMIT }, async () => {
  const [japanese, english] = await Promise.all([
    start(['--help'], { LANG: 'ja_JP.UTF-8' }).ended,
    start(['--help'], { LANG: 'en_US.UTF-8' }).ended,
  ]);
  for (const { code, out, err } of [japanese, english]) {
    expect([code, err]).toEqual([0, '']);
    for (const command of NAMES) expect(out).toMatch(new RegExp(`^ {2}${command} .* \\S`, 'm'));
  }
  expect(japanese.out).toContain('終了コード');
  expect(english.out).toContain('Exit codes');
  // The command's own words stay Japanese in both: 「"質問"」.
  expect(english.out.replace(/条文|"質問"|第3条第1号|\[用語\]/g, '')).not.toMatch(/\p{sc=Han}/u);
});

test('an unknown command and an unknown option end with 2 and the usage', { timeout: LIMIT }, async () => {
  const [command, option] = await Promise.all([
    start(['aks', '鍵は']).ended,
    start(['ask', '--explian', '鍵は']).ended,
  ]);
  expect([command.code, command.out]).toEqual([2, '']);
  expect(command.err).toMatch(/^「aks」という命令はありません。\n/);
  for (const each of NAMES) expect(command.err).toMatch(new RegExp(`^ {2}${each} `, 'm'));
  expect([option.code, option.out]).toEqual([2, '']);
  expect(option.err).toMatch(/^オプション --explian の使い方が違います。\n/);
  expect(option.err).toContain('使い方: jobun ask "質問"');
  expect(option.err).toContain('--explain ');
});

test('a bad setting ends with 2 and its remedy, without a stack trace', { timeout: LIMIT }, async () => {
  expect(await start(['ask', '鍵は'], { PORT: 'http' }).ended).toEqual({
    code: 2,
    out: '',
    err: '設定 PORT の値「http」は使えません。0から65535までの数にしてください。\n',
  });
});

test('an answer has no colour but in a terminal', { timeout: LIMIT }, async () => {
  const { code, out, err } = await start(['ask', '第3条第1号']).ended;
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('「金庫に保管すること。」\n');
  expect(out).not.toContain('\u001b');
});

test('the help of a command lists its options with what they take', () => {
  const listed = COMMANDS.find(({ name }) => name === 'show') as Listed;
  const lines = commandHelp(listed, show, 'ja').split('\n');
  expect(lines[0]).toBe('使い方: jobun show 第3条第1号');
  for (const option of ['--corpus DIR ', '--audience NAMES ', '--help '])
    expect(lines.filter((line) => line.startsWith(`  ${option}`))).toHaveLength(1);
  expect(commandHelp(listed, show, 'en')).toContain('Usage: jobun show');
});

test('questions are answered as they come, and a reader who leaves early is no error', { timeout: LIMIT }, async () => {
  const program = start(['ask', '--jsonl']);
  program.child.stdin.on('error', () => {});
  program.child.stdin.write('{"id":1,"q":"第1条"}\n');
  await program.says(/^\{"id":1,.*\}\n/);
  program.child.stdout.destroy();
  program.child.stdin.end('{"id":2,"q":"第1条"}\n'.repeat(2000));
  expect(await program.ended).toMatchObject({ code: 0, err: '' });
});
