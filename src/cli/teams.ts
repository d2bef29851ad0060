import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CHECKS } from '../../adapters/teams/doctor/doctor.js';
import { keysOf } from '../../adapters/teams/doctor/keys.js';
import { written } from '../../adapters/teams/doctor/written.js';
import { openEngine } from '../../adapters/teams/engine/open.js';
import { PUBLIC_CLOUD } from '../../adapters/teams/engine/parts.js';
import { appPackage } from '../../adapters/teams/manifest/package.js';
import type { Config } from '../config/config.js';
import type { ConfigError } from '../config/configerror.js';
import type { TeamsSettings } from '../config/teams.js';
import { type Check, type Checked, examine } from '../diagnosis/check.js';
import { type Command, type ExitCode, type Invocation, UsageError } from './command.js';
import type { Surroundings } from './doctor/examined.js';
import { reportFor } from './doctor/report.js';
import { rulesIn } from './doctor/rules.js';
import { settings } from './doctor/settings.js';
import { surroundingsOf } from './doctor/surroundings.js';
import { once } from './once.js';
import { CORPUS_OPTIONS } from './opening.js';

const ANYWAY: readonly Check<Surroundings>[] = [settings, written];
const FILE = 'jobun-teams.zip';

export const teams: Command = {
  options: {
    out: {
      type: 'string',
      takes: 'FILE',
      summary: {
        ja: `manifest: 書き出すファイル（なければ ${FILE}）`,
        en: `manifest: file to write (else ${FILE})`,
      },
    },
    json: { type: 'boolean', summary: { ja: 'doctor: 同じことをJSONで示します', en: 'doctor: the same as JSON' } },
    corpus: CORPUS_OPTIONS.corpus,
  },
  async run(invocation) {
    if (taskOf(invocation) === 'manifest') return makePackage(invocation);
    const { config } = invocation;
    const anyway = await examine(ANYWAY, surroundingsOf(undefined));
    const configured = config.teams === undefined ? [] : await examineTeams(config.teams, config, invocation);
    return reportFor([...anyway, ...configured], invocation);
  },
  async runUnconfigured(problem, invocation) {
    if (taskOf(invocation) === 'manifest') return refuse(problem, invocation);
    return reportFor(await examine(ANYWAY, surroundingsOf(problem)), invocation);
  },
};

type Typed = Omit<Invocation, 'config'>;

function taskOf({ words: [task, ...rest], options }: Typed): 'doctor' | 'manifest' {
  if (rest.length > 0 || (task !== 'doctor' && task !== 'manifest'))
    throw new UsageError('doctor か manifest のどちらかを指定してください。');
  if (task === 'doctor' && options.out !== undefined) throw new UsageError('--out は manifest だけのものです。');
  if (task === 'manifest' && options.json !== undefined) throw new UsageError('--json は doctor だけのものです。');
  return task;
}

function makePackage({ config, terminal, options }: Invocation): ExitCode {
  const { teams: teamsSettings, publicUrl } = config;
  if (teamsSettings?.app === undefined) {
    terminal.err(
      'TEAMS_APP_ID がないので、アプリのzipを作れません。README.ja.md の「Teamsで使う」のとおりに、アプリを登録し、.env に書いてください。',
    );
    return 1;
  }
  const { app, channelMessages } = teamsSettings;
  const file = resolve(typeof options.out === 'string' ? options.out : FILE);
  const made = appPackage({ appId: app.id, channelMessages }, publicUrl);
  try {
    writeFileSync(file, made);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    terminal.err(`${file} に書けません（${code}）。--out に、書ける場所のファイル名を書いてください。`);
    return 1;
  }
  terminal.out(`${file} を作りました。Teams管理センターの「アプリを管理」で、アップロードしてください。`);
  if (publicUrl?.startsWith('https://') !== true)
    terminal.out(
      'PUBLIC_URL に https のアドレスがないので、アプリの説明のページは https://example.com のままです。直すには、PUBLIC_URL を設定して、作りなおしてください。',
    );
  return 0;
}

function refuse({ message }: ConfigError, { terminal }: Typed): ExitCode {
  terminal.err(message);
  return 2;
}

async function examineTeams(teamsSettings: TeamsSettings, config: Config, { options }: Typed): Promise<Checked[]> {
  const { hooksListen, publicUrl, proxy } = config;
  const told = () => {};
  return await examine(CHECKS, {
    settings: teamsSettings,
    hooksListen,
    publicUrl,
    proxy,
    engine: once(() => openEngine({ settings: teamsSettings, onError: told, onRefused: told })),
    keys: once(() => keysOf(PUBLIC_CLOUD.metadataUrl, fetch, Date.now)),
    metadataUrl: PUBLIC_CLOUD.metadataUrl,
    rules: () => rulesIn({ config, options }),
  });
}
