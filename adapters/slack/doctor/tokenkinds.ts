import { withSecretFiles } from '../../../src/config/secrets.js';
import type { Check } from '../../../src/diagnosis/check.js';
import { error, type Finding, ok } from '../../../src/diagnosis/finding.js';

/** What begins so, and what is to be written in its place. Longer beginnings first. */
const KINDS: readonly (readonly [string, string])[] = [
  [
    'xoxe',
    '期限のある（Token Rotation の）トークンです。Token Rotation を使わないアプリにしてください。一度使いはじめると戻せないので、アプリを作りなおします',
  ],
  ['xoxb-', 'ボットのトークンです。SLACK_BOT_TOKEN に書いてください'],
  ['xapp-', 'アプリのトークンです。SLACK_APP_TOKEN に書いてください'],
  ['xoxp-', '人のトークンです。その下の Bot User OAuth Token（xoxb- で始まるもの）を使ってください'],
];

const WANTED: Readonly<Record<string, string>> = { SLACK_BOT_TOKEN: 'xoxb-', SLACK_APP_TOKEN: 'xapp-' };

const SETTINGS = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'];

/** Tokens that stand in each other's place, or are of a kind that is never asked for. Says only how each begins. */
export const tokenKinds: Check<{ readonly environment: NodeJS.ProcessEnv }> = {
  name: 'token-kinds',
  title: 'トークンの書き方',
  look({ environment }) {
    const { given } = withSecretFiles(environment);
    const written = SETTINGS.filter((setting) => given[setting] !== undefined && given[setting] !== '');
    if (written.length === 0) return [UNSET];
    const wrong = written.flatMap((setting) => kindProblem(setting, given[setting] ?? ''));
    return wrong.length > 0 ? wrong : [ok(`${written.join('、')} があります。`)];
  },
};

const UNSET = error(
  'Slackは設定されていません（SLACK_BOT_TOKEN がありません）。',
  'README.ja.md の「Slackで使う」のとおりに、アプリを作り、トークンを .env に書いてください。',
);

function kindProblem(setting: string, value: string): Finding[] {
  const kind = KINDS.find(([beginning]) => value.startsWith(beginning));
  if (kind === undefined || kind[0] === WANTED[setting]) return [];
  return [error(`${setting} に書かれているのは、${kind[0]} で始まるものです。`, `${kind[1]}。`)];
}
