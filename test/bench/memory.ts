import type { Built } from './built.js';
import { mediansOf, type Starts } from './coldstart.js';
import { type Server, startServer } from './freshprocess.js';
import { megabytes, type Table } from './table.js';

const REQUESTS = 50;

/** Resident memory of the two ways to run it, beside the processes of the cold start. */
export async function memory(built: Built, taken: Starts, questions: readonly string[]): Promise<Table> {
  const served = await memoryOfServing(built, questions);
  const serve = `jobun serve, after ${REQUESTS} questions`;
  const peaks = new Map([...taken].map(([name, starts]) => [name, mediansOf(starts).peak]));
  const rows = [[serve, served?.peak ?? Number.NaN] as const, ...peaks];
  return {
    title: 'Resident memory',
    columns: ['process', 'peak MB', 'MB at the end'],
    rows: rows.map(([name, peak]) => [
      name,
      megabytes(peak),
      name === serve ? megabytes(served?.now ?? Number.NaN) : '–',
    ]),
    notes: ['Aim: peaks of ask and serve below 300 MB. –: not measured, or not known on this system.'],
  };
}

async function memoryOfServing(built: Built, questions: readonly string[]): Promise<ReturnType<Server['memory']>> {
  const server = await startServer(built.program('serve'));
  try {
    for (let at = 0; at < REQUESTS; at++) await post(server.url, questions[at % questions.length] ?? '');
    return server.memory();
  } finally {
    await server.stop();
  }
}

async function post(url: string, question: string): Promise<void> {
  const response = await fetch(new URL('/ask', url), { method: 'POST', body: new URLSearchParams({ q: question }) });
  const page = await response.text();
  if (!response.ok) throw new Error(`POST /ask answered ${response.status}: ${page.slice(0, 200)}`);
}
