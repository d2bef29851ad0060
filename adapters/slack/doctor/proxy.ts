import type { Check } from '../../../src/diagnosis/check.js';
import { error, type Finding, ok, warning } from '../../../src/diagnosis/finding.js';
import type { Examined } from './examined.js';

type Around = Pick<Examined, 'environment' | 'inDotenv' | 'nodeVersion' | 'settings'>;

/** Node.js looks at these by itself, when it starts, and only when it is told to. */
const PROXY = ['HTTPS_PROXY', 'https_proxy'];
const SWITCH = 'NODE_USE_ENV_PROXY';

export const proxy: Check<Examined> = {
  name: 'proxy',
  title: 'プロキシー',
  async look(examined) {
    const name = proxyName(examined);
    if (name === undefined) return [ok('使っていません（HTTPS_PROXY がありません）。')];
    const { host } = new URL(examined.settings.apiUrl);
    if (isSpared(examined)) return [ok(`${name} がありますが、NO_PROXY に従い、${host} には直接つなぎます。`)];
    const remedy = proxyRemedy(examined);
    if (remedy === undefined) return [ok(`${name} のプロキシーを通ります。`), ...aboutSocket(examined)];
    const text = `${name} がありますが、使われていません。`;
    const { problem } = await examined.reach();
    return [problem === undefined ? warning(`${text}${host} には直接つながっています。`, remedy) : error(text, remedy)];
  },
};

/** What to do so that the proxy that is set is used; undefined where it is, or where there is none. */
export function proxyRemedy(around: Around): string | undefined {
  const name = proxyName(around);
  if (name === undefined || isSpared(around)) return undefined;
  if (!knowsSwitch(around.nodeVersion))
    return `Node.js ${around.nodeVersion} は、${name} を使えません。Node.js 24 にして、NODE_USE_ENV_PROXY=1 をつけて起動してください。`;
  const late = [name, SWITCH].filter((each) => around.inDotenv.includes(each));
  if (late.length > 0)
    return `${late.join(' と ')} は、.env に書いても効きません。起動する前の環境に書いてください。例: ${SWITCH}=1 ${name}=http://プロキシー:8080 npm start`;
  return isSwitchedOn(around.environment)
    ? undefined
    : `${SWITCH}=1 をつけて起動してください。例: ${SWITCH}=1 npm start`;
}

/** The connection of Socket Mode is opened by a library that knows no proxy. */
function aboutSocket({ settings }: Around): Finding[] {
  if (settings.transport.kind !== 'socket') return [];
  return [
    warning(
      'Socket Mode のWebSocketは、プロキシーを通らずに直接つなぎます。',
      '次の「Slackからの通信」でつながらないときは、wss-primary.slack.com などの 443番ポートへの直接の通信を許すか、HTTPで受ける方式にしてください。',
    ),
  ];
}

function proxyName({ environment }: Around): string | undefined {
  return PROXY.find((name) => environment[name] !== undefined && environment[name] !== '');
}

function isSpared({ environment, settings }: Around): boolean {
  const { hostname } = new URL(settings.apiUrl);
  const spared = (environment.NO_PROXY ?? environment.no_proxy ?? '').split(/[,\s]+/).filter((entry) => entry !== '');
  return spared.some((entry) => {
    const domain = entry.replace(/^\*?\./, '').replace(/:\d+$/, '');
    return entry === '*' || hostname === domain || hostname.endsWith(`.${domain}`);
  });
}

function knowsSwitch(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 21);
}

function isSwitchedOn(environment: NodeJS.ProcessEnv): boolean {
  return environment[SWITCH] === '1' || /--use-env-proxy\b/.test(environment.NODE_OPTIONS ?? '');
}
