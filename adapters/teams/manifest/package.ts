import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { PACKAGE_ROOT } from '../../../src/config/packageroot.js';
import type { TeamsSettings } from '../../../src/config/teams.js';
import { type Manifest, manifestFor, readManifest } from './manifest.js';

const FOLDER = join(PACKAGE_ROOT, 'manifest', 'teams');

/** What an administrator uploads to Teams, as a zip: the same bytes for the same settings, whenever and wherever made. */
export function appPackage(
  settings: Pick<TeamsSettings, 'channelMessages'> & { readonly appId: string },
  publicUrl: string | undefined,
): Uint8Array {
  const manifest = manifestFor(readManifest(), settings, publicUrl);
  const files: Zippable = { 'manifest.json': Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`) };
  for (const name of namedFiles(manifest)) files[name] = readFileSync(join(FOLDER, name));
  // The earliest that a zip can say, on whatever clock.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 9 });
}

function namedFiles({ icons, localizationInfo }: Manifest): string[] {
  return [icons.color, icons.outline, ...localizationInfo.additionalLanguages.map(({ file }) => file)];
}
