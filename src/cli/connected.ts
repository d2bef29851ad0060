/** After so long somebody wonders. */
const SLOW_MS = 10_000;

const NOT_YET =
  'Slackに、まだつながっていません。つながるまで、つなぎなおしを続けます（Webページは、いまも使えます）。長く続くときは、SLACK_APP_TOKEN、アプリの「Socket Mode」、ファイアウォールとプロキシーを確かめてください。「npx jobun slack doctor」で調べられます。';

/** Waits for the connection to Slack, and says when it is there; and once that it is not, where that takes long. */
export async function connected(
  connecting: Promise<void>,
  say: (words: string) => void,
  slowMs = SLOW_MS,
): Promise<void> {
  const slow = setTimeout(() => say(NOT_YET), slowMs);
  try {
    await connecting;
  } finally {
    clearTimeout(slow);
  }
  say('Slackにつながりました。');
}
