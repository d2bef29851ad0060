import { existsSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type { Check } from '../../diagnosis/check.js';
import { error, type Finding, ok, skipped, warning } from '../../diagnosis/finding.js';
import { secretFor } from '../../store/configured.js';
import { StoreProblem } from '../../store/engine/problem.js';
import { isSecretOf } from '../../store/heldsecret.js';
import type { Examined } from './examined.js';

export const secret: Check<Examined> = {
  name: 'secret',
  title: '鍵',
  async look({ config, database }) {
    if (config.secret === undefined && !existsSync(config.secretFile))
      return [MISSING[await fitOf(undefined, database)](config.secretFile)];
    const key = secretFor(config, false);
    const place = config.secret === undefined ? config.secretFile : 'SECRET';
    return [strengthOf(key, place), FITS[await fitOf(key, database)]];
  },
};

/** `unused`: no secret was used with the database yet. `unknown`: it cannot be asked. */
type Fit = 'same' | 'other' | 'unused' | 'unknown';

async function fitOf(key: string | undefined, database: Examined['database']): Promise<Fit> {
  try {
    const engine = await database();
    const same = engine === undefined ? undefined : await isSecretOf(engine, key);
    return same === undefined ? 'unused' : same ? 'same' : 'other';
  } catch (problem) {
    if (problem instanceof StoreProblem) return 'unknown';
    throw problem;
  }
}

const REMEDY = 'SECRET か SECRET_FILE に、最初に使ったときと同じ鍵を指定してください。控えから戻せます。';

const FITS: Readonly<Record<Fit, Finding>> = {
  same: ok('このデータベースを最初に使ったときの鍵です。'),
  other: error('鍵が、このデータベースを最初に使ったときのものと違います。', REMEDY),
  unused: ok('データベースは、まだ鍵を使っていません。'),
  unknown: skipped('データベースを開けないので、その鍵かどうかは調べていません。'),
};

const notYet = (file: string) => ok(`${file} はまだありません。jobun serve が、最初の起動で作ります。`);
const lost = (file: string) =>
  error(`鍵のファイル ${file} がありません。このデータベースは、前の鍵で使われています。`, REMEDY);

const MISSING: Readonly<Record<Fit, (file: string) => Finding>> = {
  same: lost,
  other: lost,
  unused: notYet,
  unknown: (file) =>
    skipped(`${file} がありません。データベースを開けないので、前に使った鍵があったかどうかは分かりません。`),
};

/** What is left of a text when everything that repeats in it is taken out, in bytes; 32 random letters leave more. */
const LEAST_BYTES = 24;
/** Of characters: 32 random hexadecimal digits have fewer once in a million times. */
const LEAST_KINDS = 8;

/** Its length has been seen to; `aaaa…` is long enough. */
function strengthOf(key: string, place: string): Finding {
  const repetitive = deflateRawSync(key, { level: 9 }).length < LEAST_BYTES || new Set(key).size < LEAST_KINDS;
  return repetitive
    ? warning(
        `${place} の鍵は、同じ文字の繰り返しが多く、推測されるおそれがあります。`,
        '記録を始める前なら、無作為な文字列に変えてください。例: openssl rand -base64 32（始めたあとは、変えると前の記録を確かめられません）',
      )
    : ok(`${place} の鍵は、十分に長く、繰り返しもありません。`);
}
