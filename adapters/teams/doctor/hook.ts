import { addressOf } from '../../../src/config/listen.js';
import type { Check } from '../../../src/diagnosis/check.js';
import { ok, skipped, warning } from '../../../src/diagnosis/finding.js';
import { HOOK_PATH } from '../names.js';
import type { Examined } from './examined.js';

/** Where Teams calls us, and where our links lead. */
export const hook: Check<Examined> = {
  name: 'hook',
  title: 'Teamsからの通信',
  look({ settings: { app }, hooksListen, publicUrl }) {
    const address = hooksListen === undefined ? 'なし' : addressOf(hooksListen);
    const listening = ok(`HOOKS_LISTEN（${address}）で受けます。`);
    if (app === undefined) return [listening];
    return [
      listening,
      ok(
        `外から届く https のアドレスに ${HOOK_PATH} をつけたものを、Azure Bot の「構成」の「メッセージング エンドポイント」に書いてください。`,
      ),
      skipped(
        'Teamsから届くかは、ここからは調べられません。Azure Bot の「Web チャットでテスト」ではなく、Teamsで話しかけて確かめてください。',
      ),
      link(publicUrl),
    ];
  },
};

function link(publicUrl: string | undefined) {
  if (publicUrl === undefined) return ok('PUBLIC_URL がないので、条文はTeamsの中で開きます。');
  return publicUrl.startsWith('https://')
    ? ok(`条文へのリンクは、${publicUrl} で始まります。`)
    : warning(
        `条文へのリンクが https ではありません（PUBLIC_URL: ${publicUrl}）。`,
        'https を受けるプロキシーを前に置き、PUBLIC_URL に https のアドレスを書いてください。',
      );
}
