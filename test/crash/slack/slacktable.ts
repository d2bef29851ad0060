import type { Table } from '../../bench/table.js';
import { servedTable } from '../servedtable.js';
import type { SlackCrashed } from './slackrun.js';

export function slackTable(runs: ReadonlyMap<string, SlackCrashed>, seed: number): Table {
  return servedTable('Slack', runs, seed, [
    ['posts that were tried', ({ tries }) => tries],
    ['messages that stand in threads', ({ posts }) => posts],
    ['questions without an answer', ({ lost }) => lost],
    ['answers not whole, or more than one', ({ wrong }) => wrong],
    ['threads where nobody asked', ({ strays }) => strays],
  ]);
}
