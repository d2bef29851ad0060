import type { webApi } from '@slack/bolt';
import type { Listen } from '../../../src/config/listen.js';
import type { ProxySettings } from '../../../src/config/proxy.js';
import type { SlackSettings } from '../../../src/config/slack.js';
import type { Rules } from '../../../src/person/standing.js';
import type { Outbound } from '../../../src/service/outbound.js';
import type { Introduction } from './introduction.js';
import type { Reach } from './reached.js';

/** What the checks of Slack look at. Nothing of it changes anything there. */
export interface Examined {
  readonly settings: SlackSettings;
  readonly hooksListen: Listen | undefined;
  readonly proxy: ProxySettings | undefined;
  readonly outbound: Outbound;
  readonly client: webApi.WebClient;
  /** Each of these is asked once, whoever needs it. */
  readonly reach: () => Promise<Reach>;
  readonly introduction: () => Promise<Introduction>;
  /** What the corpus says of people in Slack; undefined where it cannot be read. */
  readonly rules: () => Rules | undefined;
}
