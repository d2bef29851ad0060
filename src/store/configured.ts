import { join } from 'node:path';
import type { Config } from '../config/config.js';
import type { Location } from './engine/location.js';
import { secretIn } from './secret.js';

/** Where the settings keep the records. */
export function locationIn({ databaseUrl, dataFolder }: Config): Location {
  return databaseUrl === undefined ? { file: join(dataFolder, 'jobun.db') } : { url: databaseUrl };
}

/** The secret of the settings; a serving process makes one where there is none. */
export function secretFor({ secret, secretFile }: Config, create: boolean): string {
  return secret ?? secretIn(secretFile, create);
}
