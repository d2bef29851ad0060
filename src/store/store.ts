import type { Inbox } from './inbox.js';
import type { Jobs } from './jobs.js';
import type { AnswerLog } from './log/answerlog.js';
import type { Outbox } from './outbox.js';
import type { Retention } from './retention/retention.js';
import type { Limits } from './signin/limits.js';
import type { People } from './signin/people.js';
import type { Sessions } from './signin/sessions.js';
import type { Tickets } from './signin/tickets.js';
import type { Timers } from './timers.js';
import type { Turns } from './turns.js';

/**
 * Everything that has to outlive a process. Each method is one transaction, unless it says otherwise: kept as a whole
 * once it has returned, or not at all. They throw `StoreProblem` where whoever runs the program can do something about it.
 */
export interface Store {
  readonly inbox: Inbox;
  readonly turns: Turns;
  readonly outbox: Outbox;
  readonly timers: Timers;
  readonly answers: AnswerLog;
  readonly jobs: Jobs;
  readonly retention: Retention;
  readonly sessions: Sessions;
  readonly tickets: Tickets;
  readonly people: People;
  readonly limits: Limits;
  /** Throws unless the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
