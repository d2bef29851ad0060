import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Folders with the files under `/static/`: style sheets as they are in the package, client scripts as compiled. Found
 * from the package's root, because this file runs both from the source and from `dist/`.
 */
export function assetFolders(): readonly string[] {
  const root = packageRoot(dirname(fileURLToPath(import.meta.url)));
  return [join(root, 'adapters/web/static'), join(root, 'dist/adapters/web/static')];
}

function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('no package.json above the web adapter');
  return packageRoot(above);
}
