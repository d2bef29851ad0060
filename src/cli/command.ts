import type { ParseArgsConfig } from 'node:util';
import type { Config } from '../config/config.js';
import type { ConfigError } from '../config/configerror.js';
import type { Language } from '../person/language.js';

/** 0: done. 1: what was asked for could not be done, or errors were found. 2: the command line was wrong. */
export type ExitCode = 0 | 1 | 2;

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Waits for a reader who is slower than the writer, so that the lines between them need no memory. */
  readonly drained: () => Promise<void>;
  /** Marks up text when a terminal shows it, leaves it alone otherwise. */
  readonly paint: (style: 'bold' | 'dim' | 'red' | 'yellow', text: string) => string;
}

export interface Invocation {
  readonly config: Config;
  readonly terminal: Terminal;
  /** What stands after the command: words, and options by name. */
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** What the overview tells of a command; the command itself is large. */
export interface Listed {
  readonly name: string;
  /** Placeholder of its words in the help: `"質問"`. */
  readonly takes: string;
  readonly summary: Readonly<Record<Language, string>>;
  load(): Promise<Command>;
}

export interface Command {
  readonly options: Readonly<Record<string, Option>>;
  run(invocation: Invocation): Promise<ExitCode>;
  /** What it can do where the settings cannot be used. Without it, whoever called is told of the settings alone. */
  runUnconfigured?(problem: ConfigError, invocation: Omit<Invocation, 'config'>): Promise<ExitCode>;
}

export interface Option {
  readonly type: NonNullable<ParseArgsConfig['options']>[string]['type'];
  /** Placeholder of its value in the help, for options that take one. */
  readonly takes?: string;
  readonly summary: Readonly<Record<Language, string>>;
}

/** The command line was wrong: the reader is shown how it goes. */
export class UsageError extends Error {}
