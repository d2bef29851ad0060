/** @jsxImportSource react */
import { type Block, Message } from 'slack-blocks-to-jsx';
import type { Posted, Shown } from '../localslack/shown.js';
import { chosenAt, identified, pressedAt } from './pressed.js';
import type { Setting } from './setting.js';

interface DrawnProps {
  readonly blocks: readonly Shown[];
  readonly setting: Setting;
  /** With who says it above, where it is a message. */
  readonly by?: Posted;
  readonly onPress: (action: object) => void;
}

/** Blocks as the library draws them. */
export function Drawn({ blocks, setting, by, onPress }: DrawnProps) {
  const all = identified(blocks);
  const { people, channels, app } = setting;
  const drawing = {
    blocks: all as unknown as Block[],
    theme: 'light' as const,
    data: { users: [...people, { id: app.bot, name: app.name }], channels: [...channels], user_groups: [] },
  };
  const name = people.find(({ id }) => id === by?.user)?.name ?? app.name;
  const tell = (action: object | undefined) => action && onPress(action);
  return (
    <div
      className={by === undefined || by.bot_id !== undefined ? 'drawn' : 'drawn typed'}
      onClickCapture={({ target }) => tell(pressedAt(target as Element, all))}
      // The library closes a menu of groups before it hears of the click.
      onMouseDownCapture={({ target }) => tell(chosenAt(target as Element, all))}
    >
      {by === undefined ? (
        <Message {...drawing} name={name} logo="" withoutWrapper />
      ) : (
        <Message {...drawing} name={name} logo={faceOf(name)} time={new Date(Number(by.ts) * 1000)} />
      )}
    </div>
  );
}

/** What somebody typed has no blocks in the local Slack. */
export function blocksOf({ blocks, text }: Posted): readonly Shown[] {
  return blocks ?? [{ type: 'section', text: { type: 'mrkdwn', text } }];
}

function faceOf(name: string): string {
  const face = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="6" fill="#1f3a5f"/><text x="18" y="24" font-size="17" text-anchor="middle" fill="#fff" font-family="sans-serif">${name.charAt(0)}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(face)}`;
}
