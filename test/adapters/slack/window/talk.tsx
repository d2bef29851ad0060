/** @jsxImportSource react */
import type { Posted } from '../localslack/shown.js';
import { blocksOf, Drawn } from './drawn.js';
import type { Connection } from './live.js';
import type { Setting } from './setting.js';

interface Talk {
  readonly setting: Setting;
  readonly connection: Connection;
  readonly channel: string;
}

/** A channel or a direct message: what stands there, each with its thread below it, and boxes to type into. */
export function Conversation({ posts, ...talk }: Talk & { readonly posts: readonly Posted[] }) {
  const { person } = talk.setting;
  const seen = posts.filter(({ ephemeral_to = person.id }) => ephemeral_to === person.id);
  const roots = seen.filter(({ thread_ts, ts }) => thread_ts === undefined || thread_ts === ts);
  return (
    <main>
      {roots.map((root) => {
        const replies = seen.filter(({ thread_ts, ts }) => thread_ts === root.ts && ts !== root.ts);
        return (
          <article key={root.ts} data-root={root.ts}>
            <Post {...talk} post={root} />
            {replies.length > 0 && (
              <section aria-label="スレッド">
                {replies.map((reply) => (
                  <Post key={reply.ts} {...talk} post={reply} />
                ))}
                <Box {...talk} label="スレッドに返信する" thread={root.ts} />
              </section>
            )}
          </article>
        );
      })}
      <Box {...talk} label="メッセージを送る" />
    </main>
  );
}

function Post({ post, setting, connection, channel }: Talk & { readonly post: Posted }) {
  const user = setting.person.id;
  return (
    <div className={post.bot_id === undefined ? 'post' : 'post answer'}>
      {post.ephemeral_to !== undefined && <p className="alone">あなたにだけ表示されています</p>}
      <Drawn
        setting={setting}
        blocks={blocksOf(post)}
        by={post}
        onPress={(action) => connection.send('block_action', { channel, messageTs: post.ts, user, action })}
      />
      <details>
        <summary aria-label="その他">…</summary>
        {setting.shortcuts.map(({ name, callback_id }) => (
          <button type="button" key={callback_id} onClick={() => pick({ user, channel, callback_id, message: post })}>
            {name}
          </button>
        ))}
      </details>
    </div>
  );
}

interface BoxProps extends Talk {
  readonly label: string;
  readonly thread?: string;
}

function Box({ setting, connection, channel, label, thread }: BoxProps) {
  const send = (form: HTMLFormElement) => {
    const typed = String(new FormData(form).get('text')).trim();
    const user = setting.person.id;
    const [, command, words = ''] = /^(\/\w+)\s*(.*)$/su.exec(typed) ?? [];
    if (command !== undefined) connection.send('slash_command', { channel, user, command, text: words });
    else {
      const text = typed.replaceAll(`@${setting.app.name}`, `<@${setting.app.bot}>`);
      connection.send('post_message', { channel, user, text, thread_ts: thread });
    }
    form.reset();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      <input name="text" aria-label={label} placeholder={label} autoComplete="off" />
      <button type="submit">送信</button>
    </form>
  );
}

/** The local Slack knows no menu of a message. */
function pick(picked: object): void {
  void fetch('/shortcut', { method: 'POST', body: JSON.stringify(picked) });
}
