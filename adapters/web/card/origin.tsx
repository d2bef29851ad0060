import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What tells one question from another: the page it was asked on, and which of the page's questions it is. */
export interface Origin {
  readonly conversation: string;
  /** The same again when the same form is sent twice. */
  readonly event: string;
}

export const OriginContext = createContext<Origin | undefined>(undefined);

/** Belongs in every form that asks: without it a question that is sent twice is two. */
export function OriginFields() {
  const origin = useContext(OriginContext);
  if (origin === undefined) return null;
  return (
    <>
      <input type="hidden" name="conversation" value={origin.conversation} />
      <input type="hidden" name="event" value={origin.event} />
    </>
  );
}
