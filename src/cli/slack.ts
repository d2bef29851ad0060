import { tokenKinds } from '../../adapters/slack/doctor/tokenkinds.js';
import { calledAt, canBeCalledAt, readManifest } from '../../adapters/slack/manifest.js';
import { type Check, type Checked, examine } from '../diagnosis/check.js';
import { type Command, type ExitCode, type Invocation, UsageError } from './command.js';
import type { Surroundings } from './doctor/examined.js';
import { reportFor } from './doctor/report.js';
import { settings } from './doctor/settings.js';
import { surroundingsOf } from './doctor/surroundings.js';
import { CORPUS_OPTIONS } from './opening.js';

const ANYWAY: readonly Check<Surroundings>[] = [settings, tokenKinds];

export const slack: Command = {
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
    const anyway = await examine(ANYWAY, surroundingsOf(undefined));
    return reportFor([...anyway, ...(await configured(invocation))], invocation);
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

/** Slack's library is loaded where there is something to ask Slack. */
async function configured({ config, options }: Invocation): Promise<Checked[]> {
  if (config.slack === undefined) return [];
  const { examineSlack } = await import('./doctor/slack.js');
  return await examineSlack(config.slack, { config, options });
}
