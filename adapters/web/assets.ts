import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/config/packageroot.js';

/** Folders with the files under `/static/`: style sheets as they are in the package, client scripts as compiled. */
export const ASSET_FOLDERS: readonly string[] = ['adapters/web/static', 'dist/adapters/web/static'].map((folder) =>
  join(PACKAGE_ROOT, folder),
);
