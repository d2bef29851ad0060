import { type Logger, pino } from 'pino';
import { StoreProblem } from '../store/engine/problem.js';
import type { Observer } from './observer.js';
import { PlatformTrouble, SendProblem } from './platform.js';

/** Lines of JSON on standard error, for whoever runs the program. */
export function openLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: true }));
}

export function observerOn(log: Logger): Observer {
  return {
    received: (platform, result) => log.debug({ platform, result }, 'event'),
    answered: (turn) => log.debug(turn, 'turn'),
    sent: (platform, result, ms) => log.debug({ platform, result, ms }, 'send'),
    failed: (what, error, key) => log.error({ what, key, ...described(error) }, 'failure'),
    ignored: (platform, type) => log.warn({ platform, type }, 'ignored'),
    reported: (job, report) => log.info({ job, report }, 'report'),
  };
}

/**
 * An error without its words, which may hold a person's: its kind and where in the code it came from. Ours about the
 * store and the platforms are for whoever runs the program, and say what to do.
 */
export function described(error: unknown): object {
  if (error instanceof StoreProblem) return { kind: error.kind, advice: error.message };
  if (error instanceof PlatformTrouble) return { code: error.code, advice: error.message };
  if (error instanceof SendProblem) return { kind: error.kind, code: error.message, advice: error.advice };
  if (!(error instanceof Error)) return { error: typeof error };
  const { name, message, stack = '' } = error;
  // Behind the words: a line of theirs may look like one of these.
  const frames = stack
    .replace(message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return { error: name, at: frames.slice(0, 8).map((line) => line.trim()) };
}

/** Tells several the same. */
export function all(...observers: readonly Observer[]): Observer {
  return {
    received: (...told) => each(observers, ({ received }) => received(...told)),
    answered: (...told) => each(observers, ({ answered }) => answered(...told)),
    sent: (...told) => each(observers, ({ sent }) => sent(...told)),
    failed: (...told) => each(observers, ({ failed }) => failed(...told)),
    ignored: (...told) => each(observers, ({ ignored }) => ignored(...told)),
    reported: (...told) => each(observers, ({ reported }) => reported(...told)),
  };
}

function each(observers: readonly Observer[], tell: (observer: Observer) => void): void {
  for (const observer of observers) tell(observer);
}
