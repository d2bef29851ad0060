import { slackClient } from '../../../adapters/slack/client.js';
import { CHECKS } from '../../../adapters/slack/doctor/doctor.js';
import { introduce } from '../../../adapters/slack/doctor/introduction.js';
import { reachOf } from '../../../adapters/slack/doctor/reached.js';
import type { SlackSettings } from '../../config/slack.js';
import { type Checked, examine } from '../../diagnosis/check.js';
import { outboundThrough } from '../../service/outbound.js';
import type { Invocation } from '../command.js';
import { once } from '../once.js';
import { rulesIn } from './rules.js';

/** All checks of how Slack is set up. */
export async function examineSlack(
  settings: SlackSettings,
  { config, options }: Pick<Invocation, 'config' | 'options'>,
): Promise<Checked[]> {
  const outbound = await outboundThrough(config.proxy);
  const client = slackClient(settings, outbound.fetch);
  const checked = await examine(CHECKS, {
    settings,
    client,
    hooksListen: config.hooksListen,
    proxy: config.proxy,
    outbound,
    reach: once(() => reachOf(settings.apiUrl, outbound.fetch, Date.now)),
    introduction: once(() => introduce(client)),
    rules: () => rulesIn({ config, options }),
  });
  await outbound.close();
  return checked;
}
