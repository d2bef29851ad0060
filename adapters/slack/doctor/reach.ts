import type { Check } from '../../../src/diagnosis/check.js';
import { error, ok } from '../../../src/diagnosis/finding.js';
import type { Examined } from './examined.js';
import { proxyRemedy } from './proxy.js';

export const reach: Check<Examined> = {
  name: 'reach',
  title: 'Slackへの通信',
  async look(examined) {
    const to = new URL(examined.settings.apiUrl);
    const { problem, proxyStatus } = await examined.reach();
    if (problem === undefined) return [ok(`${to.host} に届きました。`)];
    const remedy = proxyRemedy(examined.proxy, to, proxyStatus) ?? REMEDY;
    return [error(`${to.host} に届きませんでした。${problem}。`, remedy)];
  },
};

const REMEDY =
  'この機械から外への https（443番ポート）が通るか、名前（DNS）を引けるかを確かめてください。外へ出るのにプロキシーが要る場所では、HTTPS_PROXY に「http://プロキシー:8080」のように書いてください。';
