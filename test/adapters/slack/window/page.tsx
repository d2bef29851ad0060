/** @jsxImportSource react */
import { useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { Drawn } from './drawn.js';
import { Connection } from './live.js';
import { Modal } from './modal.js';
import type { Setting } from './setting.js';
import { Conversation } from './talk.js';

const HOME = 'home';
const setting = JSON.parse(document.getElementById('setting')?.textContent ?? '') as Setting;
const connection = new Connection(setting.socketUrl);
const places = [{ id: setting.person.direct, name: setting.app.name }, ...setting.channels.map(named)];

createRoot(document.getElementById('root') as Element).render(<Page />);

function named({ id, name }: Setting['channels'][number]) {
  return { id, name: `# ${name}` };
}

function Page() {
  const { messages, modals, errors, homes } = useSyncExternalStore(connection.listen, connection.live);
  const [place, go] = useState(setting.person.direct);
  const modal = modals.at(-1);
  const home = homes[setting.person.id];
  const user = setting.person.id;
  return (
    <>
      <header>
        <p className="honest">
          Slackではありません。手元の代役（local-slack）に届いた投稿を、slack-blocks-to-jsx で描いたものです。
        </p>
        <nav aria-label="場所">
          {places.map(({ id, name }) => (
            <button type="button" key={id} aria-current={id === place} onClick={() => go(id)}>
              {name}
            </button>
          ))}
          <button
            type="button"
            aria-current={place === HOME}
            onClick={() => {
              go(HOME);
              connection.send('open_home', { user });
            }}
          >
            ホーム
          </button>
        </nav>
      </header>
      {place === HOME ? (
        <main className="home">
          {home !== undefined && (
            <Drawn
              setting={setting}
              blocks={home.blocks}
              onPress={(action) =>
                connection.send('block_action', { appId: setting.app.id, channel: '', messageTs: '', user, action })
              }
            />
          )}
        </main>
      ) : (
        <Conversation setting={setting} connection={connection} channel={place} posts={messages[place] ?? []} />
      )}
      {modal !== undefined && (
        <Modal key={modal.id} view={modal} errors={errors} setting={setting} connection={connection} />
      )}
    </>
  );
}
