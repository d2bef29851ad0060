import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../../diagnosis/check.js';
import { ok, warning } from '../../diagnosis/finding.js';
import type { Examined } from './examined.js';
import { canBeMade, isUsable } from './filemode.js';

/** Nothing breaks without it, and every start takes longer. */
export const cache: Check<Examined> = {
  name: 'cache',
  title: '辞書と索引',
  look({ config: { cacheFolder } }) {
    const usable = existsSync(cacheFolder) ? isUsable(cacheFolder) : canBeMade(cacheFolder);
    if (!usable)
      return [
        warning(
          `${cacheFolder} に書けません。起動のたびに、辞書と索引を作りなおします。`,
          'フォルダーの権限を確かめるか、CACHE で別の場所を指定してください。',
        ),
      ];
    return existsSync(join(cacheFolder, 'dictionary.bin'))
      ? [ok(`${cacheFolder} に、辞書があります。`)]
      : [warning(`${cacheFolder} に、辞書がまだありません。`, '最初の起動で作ります。jobun prepare で先に作れます。')];
  },
};
