import type { Table } from '../../bench/table.js';
import { servedTable } from '../servedtable.js';
import { CAUSES } from './answers.js';
import type { TeamsCrashed } from './teamsrun.js';

export function teamsTable(runs: ReadonlyMap<string, TeamsCrashed>, seed: number): Table {
  return servedTable('Teams', runs, seed, [
    ['posts that were tried', ({ tries }) => tries],
    ['messages that arrived', ({ posts }) => posts],
    ...CAUSES.map((cause) => [`arrived again: ${cause}`, ({ duplicates }: TeamsCrashed) => duplicates[cause]] as const),
    ['questions without an answer', ({ lost }) => lost],
    ['answers not whole', ({ wrong }) => wrong],
    ['messages where nobody asked', ({ strays }) => strays],
  ]);
}
