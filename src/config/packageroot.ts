import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMPILED = import.meta.url.endsWith('.js');

/** Where the package stands: beside the corpus it ships with, whether run from its sources or from `dist`. */
export const PACKAGE_ROOT = resolve(fileURLToPath(new URL(COMPILED ? '../../..' : '../..', import.meta.url)));
