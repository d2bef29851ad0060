import type { TeamsEngine } from '../../../src/config/teams.js';
import { PlatformTrouble } from '../../../src/service/platform.js';
import type { Engine } from './engine.js';
import type { EngineParts } from './parts.js';

interface Library {
  /** What has to be installed for it. */
  readonly packageName: string;
  /** Loads it: each takes half a second, and the memory of all the rest of Jobun. */
  load(): Promise<(parts: EngineParts) => Engine>;
}

const LIBRARIES: Readonly<Record<TeamsEngine, Library>> = {
  botbuilder: {
    packageName: 'botframework-connector',
    load: async () => (await import('./botbuilder.js')).createEngine,
  },
  'agents-hosting': {
    packageName: '@microsoft/agents-hosting',
    load: async () => (await import('./agentshosting.js')).createEngine,
  },
};

/** The engine that is set, loaded now. Throws `PlatformTrouble` where its library is not installed. */
export async function openEngine(parts: EngineParts): Promise<Engine> {
  const { engine } = parts.settings;
  const { packageName, load } = LIBRARIES[engine];
  try {
    return (await load())(parts);
  } catch (error) {
    if (!isMissing(error, packageName)) throw error;
    throw new PlatformTrouble(
      `TEAMS_ENGINE の ${engine} に要る部品がありません。「npm install ${packageName}」で入れてください。`,
    );
  }
}

/** Node names the package; that something else is missing is no matter of installing it. */
function isMissing(error: unknown, packageName: string): boolean {
  const { code } = error as { code?: unknown };
  return error instanceof Error && code === 'ERR_MODULE_NOT_FOUND' && error.message.includes(`'${packageName}'`);
}
