import type { Listen } from '../../../src/config/listen.js';
import type { ProxySettings } from '../../../src/config/proxy.js';
import type { TeamsSettings } from '../../../src/config/teams.js';
import type { Rules } from '../../../src/person/standing.js';
import type { Engine } from '../engine/engine.js';
import type { Keys } from './keys.js';

/** What the checks of Teams look at. Nothing of it changes anything there. */
export interface Examined {
  readonly settings: TeamsSettings;
  readonly hooksListen: Listen | undefined;
  readonly publicUrl: string | undefined;
  readonly proxy: ProxySettings | undefined;
  /** Where `keys` are asked for. */
  readonly metadataUrl: string;
  /** Each of these is asked once, whoever needs it. Throws `PlatformTrouble` where its library is not installed. */
  readonly engine: () => Promise<Pick<Engine, 'refusal'>>;
  readonly keys: () => Promise<Keys>;
  /** What the corpus says of people in Teams; undefined where it cannot be read. */
  readonly rules: () => Rules | undefined;
}
