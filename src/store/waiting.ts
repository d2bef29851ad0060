import { sql } from 'kysely';
import type { EventState } from './tables.js';

/** Written into the statement: the indexes over what waits serve no query that is given the word beside it. */
export const WAITING = sql.lit<EventState>('waiting');
