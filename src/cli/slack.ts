import { slackClient } from '../../adapters/slack/client.js';
import { CHECKS } from '../../adapters/slack/doctor/doctor.js';
import { introduce } from '../../adapters/slack/doctor/introduction.js';
import { reachOf } from '../../adapters/slack/doctor/reached.js';
import { tokenKinds } from '../../adapters/slack/doctor/tokenkinds.js';
import { calledAt, canBeCalledAt, readManifest } from '../../adapters/slack/manifest.js';
import type { Config } from '../config/config.js';
import type { SlackSettings } from '../config/slack.js';
import { type Check, type Checked, examine } from '../diagnosis/check.js';
import { outboundThrough } from '../service/outbound.js';
import { type Command, type ExitCode, type Invocation, UsageError } from './command.js';
import type { Surroundings } from './doctor/examined.js';
import { reportFor } from './doctor/report.js';
import { rulesIn } from './doctor/rules.js';
import { settings } from './doctor/settings.js';
import { surroundingsOf } from './doctor/surroundings.js';
import { once } from './once.js';
import { CORPUS_OPTIONS } from './opening.js';

const ANYWAY: readonly Check<Surroundings>[] = [settings, tokenKinds];

export const slack: Command = {
  name: 'slack',
  takes: 'doctor|manifest',
  summary: {
    ja: 'Slackの設定を調べ、直し方を示します（doctor）、アプリの設定を書き出します（manifest）',
    en: 'examine the set-up of Slack and say how to mend it (doctor), print the app manifest',
  },
  options: {
    url: {
      type: 'string',
      takes: 'URL',
      summary: {
        ja: 'manifest: Slackから届く https のアドレス（なければ Socket Mode のもの）',
        en: 'manifest: public https address that Slack calls (else for Socket Mode)',
      },
    },
    json: { type: 'boolean', summary: { ja: 'doctor: 同じことをJSONで示します', en: 'doctor: the same as JSON' } },
    corpus: CORPUS_OPTIONS.corpus,
  },
  async run(invocation) {
    if (taskOf(invocation) === 'manifest') return printManifest(invocation);
    const { config } = invocation;
    const anyway = await examine(ANYWAY, surroundingsOf(undefined));
    const configured = config.slack === undefined ? [] : await examineSlack(config.slack, config, invocation);
    return reportFor([...anyway, ...configured], invocation);
  },
  async runUnconfigured(problem, invocation) {
    if (taskOf(invocation) === 'manifest') return printManifest(invocation);
    return reportFor(await examine(ANYWAY, surroundingsOf(problem)), invocation);
  },
};

type Typed = Omit<Invocation, 'config'>;

function taskOf({ words: [task, ...rest], options }: Typed): 'doctor' | 'manifest' {
  if (rest.length > 0 || (task !== 'doctor' && task !== 'manifest'))
    throw new UsageError('doctor か manifest のどちらかを指定してください。');
  if (task === 'doctor' && options.url !== undefined) throw new UsageError('--url は manifest だけのものです。');
  if (task === 'manifest' && options.json !== undefined) throw new UsageError('--json は doctor だけのものです。');
  return task;
}

function printManifest({ terminal, options: { url } }: Typed): ExitCode {
  if (typeof url === 'string' && !canBeCalledAt(url))
    throw new UsageError('--url には、「https://jobun.example.jp」のように、https で始まるアドレスを書いてください。');
  const manifest = readManifest();
  terminal.out(JSON.stringify(typeof url === 'string' ? calledAt(manifest, url) : manifest, undefined, 2));
  return 0;
}

async function examineSlack(slackSettings: SlackSettings, config: Config, { options }: Typed): Promise<Checked[]> {
  const outbound = await outboundThrough(config.proxy);
  const client = slackClient(slackSettings, outbound.fetch);
  const checked = await examine(CHECKS, {
    settings: slackSettings,
    client,
    hooksListen: config.hooksListen,
    proxy: config.proxy,
    outbound,
    reach: once(() => reachOf(slackSettings.apiUrl, outbound.fetch, Date.now)),
    introduction: once(() => introduce(client)),
    rules: () => rulesIn({ config, options }),
  });
  await outbound.close();
  return checked;
}
