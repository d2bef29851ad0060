import type { Check } from '../../../src/diagnosis/check.js';
import { error, ok } from '../../../src/diagnosis/finding.js';
import type { Examined } from './examined.js';
import { proxyRemedy } from './proxy.js';

export const reach: Check<Examined> = {
  name: 'reach',
  title: 'Slackへの通信',
  async look(examined) {
    const { apiUrl } = examined.settings;
    const { host } = new URL(apiUrl);
    const { problem } = await examined.reach();
    if (problem === undefined) return [ok(`${host} に届きました。`)];
    return [error(`${host} に届きませんでした。${problem}。`, proxyRemedy(examined) ?? REMEDY)];
  },
};

const REMEDY =
  'この機械から外への https（443番ポート）が通るか、名前（DNS）を引けるかを確かめてください。外へ出るのにプロキシーが要る場所では、HTTPS_PROXY と NODE_USE_ENV_PROXY=1 を設定して起動します。';
