import { resolve } from 'node:path';
import { config as loadDotenv } from 'dotenv';

/** Settings as a file, looked for where the program is started. What stands in the environment goes before. */
export function dotenvFile(): string {
  return resolve('.env');
}

/** The only reader of the environment. */
export function environment(): NodeJS.ProcessEnv {
  loadDotenv({ quiet: true, path: dotenvFile() });
  return process.env;
}
