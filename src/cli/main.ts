#!/usr/bin/env node
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import type { Config } from '../config/config.js';
import { ConfigError } from '../config/configerror.js';
import { readConfig } from '../config/readconfig.js';
import type { Language } from '../person/language.js';
import { PlatformTrouble } from '../service/platform.js';
import { StoreProblem } from '../store/engine/problem.js';
import { type Command, type ExitCode, type Invocation, type Listed, type Terminal, UsageError } from './command.js';
import { COMMANDS } from './commands.js';
import { commandHelp, overview } from './help.js';

// Whoever reads our lines may have seen enough: `jobun glossary | head`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = args;
  const listed = COMMANDS.find((each) => each.name === name);
  try {
    const config = readConfig();
    const terminal = terminalFor(config);
    const { language } = config;
    if (listed !== undefined)
      return await run(listed, rest, { terminal, language }, (command, typed) => command.run({ ...typed, config }));
    const wantsHelp = name === undefined || name === 'help' || name === '--help' || name === '-h';
    if (wantsHelp) terminal.out(overview(COMMANDS, language));
    else terminal.err(`「${name}」という命令はありません。\n\n${overview(COMMANDS, language)}`);
    return name !== undefined && wantsHelp ? 0 : 2;
  } catch (error) {
    if (error instanceof ConfigError) return unconfigured(error, listed, rest);
    if (!(error instanceof StoreProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** Most commands can do nothing where the settings cannot be used. */
async function unconfigured(problem: ConfigError, listed: Listed | undefined, args: string[]): Promise<ExitCode> {
  const terminal = terminalFor({ colour: false });
  const { runUnconfigured } = (await listed?.load()) ?? {};
  if (listed !== undefined && runUnconfigured !== undefined)
    return run(listed, args, { terminal, language: 'ja' }, (_, typed) => runUnconfigured(problem, typed));
  terminal.err(problem.message);
  return 2;
}

type Typed = Omit<Invocation, 'config'>;

async function run(
  listed: Listed,
  args: string[],
  { terminal, language }: { terminal: Terminal; language: Language },
  work: (command: Command, typed: Typed) => Promise<ExitCode>,
): Promise<ExitCode> {
  const command = await listed.load();
  try {
    const { words, options } = parse(command, args);
    if (options.help === true) {
      terminal.out(commandHelp(listed, command, language));
      return 0;
    }
    return await work(command, { terminal, words, options });
  } catch (error) {
    if (error instanceof StoreProblem || error instanceof PlatformTrouble) return failed(error, terminal);
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`${error.message}\n\n${commandHelp(listed, command, language)}`);
    return 2;
  }
}

function failed({ message }: Error, terminal: Terminal): ExitCode {
  terminal.err(message);
  return 1;
}

function parse(command: Command, args: string[]) {
  const declared = Object.entries(command.options).map(([name, { type }]) => [name, { type }] as const);
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { ...Object.fromEntries(declared), help: { type: 'boolean', short: 'h' } },
    });
    return { words: positionals, options: values as Record<string, string | boolean | undefined> };
  } catch (error) {
    const option = error instanceof Error ? /'(-[^' <]*)/.exec(error.message)?.[1] : undefined;
    throw new UsageError(`オプション ${option ?? ''} の使い方が違います。`);
  }
}

function terminalFor({ colour }: Pick<Config, 'colour'>): Terminal {
  const codes = { bold: 1, dim: 2, red: 31, yellow: 33 } as const;
  const painted = colour && process.stdout.isTTY === true;
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    async drained() {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    },
    paint: (style, text) => (painted && text !== '' ? `\u001b[${codes[style]}m${text}\u001b[0m` : text),
  };
}
