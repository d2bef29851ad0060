/** @jsxImportSource react */
import type { FilledIn, View } from '../localslack/screen.js';
import { Drawn } from './drawn.js';
import type { Connection, Live } from './live.js';
import type { Setting } from './setting.js';

interface ModalProps {
  readonly view: View;
  readonly errors: Live['errors'];
  readonly setting: Setting;
  readonly connection: Connection;
}

/** The modal on top. */
export function Modal({ view, errors, setting, connection }: ModalProps) {
  const user = setting.person.id;
  const { title, submit, close } = view as unknown as Readonly<Record<string, { readonly text: string } | undefined>>;
  return (
    <dialog open aria-label={title?.text}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          connection.send('view_submit', { user, values: filledIn(event.currentTarget, view) });
        }}
      >
        <h2>{title?.text}</h2>
        <div className="body">
          <Drawn
            setting={setting}
            blocks={view.blocks}
            onPress={(action) =>
              connection.send('block_action', { appId: setting.app.id, channel: '', messageTs: '', user, action })
            }
          />
          {Object.entries(errors).map(([block, words]) => (
            <p role="alert" key={block}>
              {words}
            </p>
          ))}
        </div>
        <footer>
          <button type="button" onClick={() => connection.send('view_close', { user })}>
            {close?.text}
          </button>
          {submit !== undefined && <button type="submit">{submit.text}</button>}
        </footer>
      </form>
    </dialog>
  );
}

/** The library keeps what is typed to itself: it is read where it stands. */
function filledIn(form: HTMLFormElement, { blocks }: View): FilledIn {
  const inputs = blocks.filter(({ type }) => type === 'input');
  return Object.fromEntries(
    inputs.map(({ block_id = '', element }) => {
      const { action_id, type } = element as { readonly action_id: string; readonly type: string };
      const box = form.querySelector<HTMLTextAreaElement>(`[id="${block_id}"] :is(textarea, input)`);
      return [block_id, { [action_id]: { type, value: box?.value === '' ? null : box?.value } }];
    }),
  );
}
