import type { ConfigError } from '../../config/configerror.js';
import { dotenvFile, environment } from '../../config/environment.js';
import type { Surroundings } from './examined.js';

/** Those of this process. */
export function surroundingsOf(configProblem: ConfigError | undefined): Surroundings {
  return {
    environment: environment(),
    dotenvFile: dotenvFile(),
    configProblem,
    nodeVersion: process.versions.node,
    uid: process.getuid?.(),
    now: Date.now,
  };
}
