import type { Config } from '../../config/config.js';
import type { ConfigError } from '../../config/configerror.js';
import type { Engine } from '../../store/engine/engine.js';
import type { Discovery } from './discovery.js';

/** What can be looked at whether or not the settings can be used. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  /** The `.env` file that was read, when it is there. */
  readonly dotenvFile: string;
  readonly configProblem: ConfigError | undefined;
  /** `process.versions.node` */
  readonly nodeVersion: string;
  /** Who runs the program; undefined on a system whose files have no such owner. */
  readonly uid: number | undefined;
  readonly now: () => number;
}

export interface Examined extends Surroundings {
  readonly config: Config;
  /** Asked once, whoever needs it. Undefined where nobody signs in. */
  readonly discovery: () => Promise<Discovery | undefined>;
  /** Opened once, for reading alone. Undefined where there is no database yet. Throws `StoreProblem`. */
  readonly database: () => Promise<Engine | undefined>;
}
