import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Check } from '../../diagnosis/check.js';
import { error, type Finding, ok, warning } from '../../diagnosis/finding.js';
import { sizeText } from '../dbstatus.js';
import type { Examined } from './examined.js';
import { nearestExisting } from './filemode.js';

const MB = 1024 ** 2;
const GB = 1024 ** 3;

export const disk: Check<Examined> = {
  name: 'disk',
  title: 'ディスクの空き',
  look({ config: { dataFolder, sealsFile } }) {
    const folders = new Set([dataFolder, dirname(sealsFile)].map(nearestExisting));
    return [...folders].map((folder) => {
      const { bavail, bsize } = statfsSync(folder);
      return roomIn(folder, bavail * bsize);
    });
  },
};

export function roomIn(folder: string, bytes: number): Finding {
  const text = `${folder} の空きは ${sizeText(bytes)} です。`;
  if (bytes < 100 * MB)
    return error(text, '空きを増やしてください。いっぱいになると、質問を記録できず、お答えできません。');
  if (bytes < GB) return warning(text, '早めに空きを増やしてください。1GB以上をおすすめします。');
  return ok(text);
}
