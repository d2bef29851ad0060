import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decoded } from './decoded.js';

const CHAT = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'TEAMS_APP_PASSWORD'];

/** Never shown, not even where they are wrong. */
const SECRETS = ['DATABASE_URL', 'SECRET', 'OIDC_CLIENT_SECRET', ...CHAT];

/** Secret where they hold a password. */
const PROXIES = ['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy'];

/** May be read from the file that NAME_FILE names. SECRET_FILE is another thing: it is made where it is missing. */
export const FROM_FILES = ['DATABASE_URL', 'OIDC_CLIENT_SECRET', ...CHAT];

type Given = Readonly<Record<string, string | undefined>>;

export interface Filled {
  /** With the secrets that stand in files. */
  readonly given: Given;
  readonly problems: string[];
}

/** Reads the secrets that stand in files of their own. */
export function withSecretFiles(given: Given): Filled {
  const filled: Record<string, string | undefined> = { ...given };
  const problems = SECRETS.flatMap((name) =>
    given[name] !== undefined && given[`${name}_FILE`] !== undefined
      ? [`設定 ${name} と ${name}_FILE の両方が書かれています。どちらか一方を消してください。`]
      : [],
  );
  for (const name of FROM_FILES) {
    const path = given[`${name}_FILE`];
    if (path === undefined || given[name] !== undefined) continue;
    const content = contentOf(path);
    if (content !== undefined && content !== '') filled[name] = content;
    else {
      const file = isShowable(path, given) ? ` ${resolve(path)} ` : '';
      problems.push(
        content === ''
          ? `設定 ${name}_FILE のファイル${file}が空です。中に値を書いてください。`
          : `設定 ${name}_FILE のファイル${file}を読めません。場所と権限を確かめてください。`,
      );
    }
  }
  return { given: filled, problems };
}

/** Whether a value may be said to whoever reads the errors: it may be, or hold, a secret that belongs elsewhere. */
export function isShowable(value: string, given: Given): boolean {
  return !/:\/\/.*@/.test(value) && !secretsIn(given).some((secret) => value.includes(secret));
}

/** Whether it may hold a secret: it is never shown. */
export function isSecret(name: string): boolean {
  return SECRETS.includes(name) || PROXIES.includes(name);
}

export function holdsSecret(name: string, value: string): boolean {
  return value !== '' && (SECRETS.includes(name) || (PROXIES.includes(name) && value.includes('@')));
}

/** The secrets, and the passwords inside them. */
function secretsIn(given: Given): string[] {
  const whole = [...SECRETS, ...PROXIES].filter((name) => holdsSecret(name, given[name] ?? ''));
  const urls = ['DATABASE_URL', ...PROXIES].map((name) => given[name] ?? '');
  const written = urls.flatMap((url) => [
    /^(?:\w+:\/\/)?[^:/?#]*:(.*)@/.exec(url)?.[1],
    /[?&]password=([^&#]*)/.exec(url)?.[1],
  ]);
  const passwords = written.flatMap((password) => (password ? [password, decoded(password) ?? password] : []));
  return [...whole.flatMap((name) => given[name] ?? []), ...passwords];
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}
