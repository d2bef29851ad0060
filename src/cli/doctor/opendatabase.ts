import { existsSync } from 'node:fs';
import { tablesIn } from '../../store/copy/snapshot.js';
import { alone, type Engine } from '../../store/engine/engine.js';
import { type Location, readingEngineAt } from '../../store/engine/location.js';

/** A database that answers, for reading alone; undefined where there is none yet. Throws `StoreProblem`. */
export async function openDatabase(location: Location): Promise<Engine | undefined> {
  if ('file' in location && !existsSync(location.file)) return undefined;
  const engine = readingEngineAt(location);
  try {
    await alone(engine, () => tablesIn(engine));
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}
