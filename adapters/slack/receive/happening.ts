import type { Press, Shortcut } from '../names.js';

/** Who did something in Slack, and where. */
interface Common {
  /** The workspace in which we are installed that we were told by, wherever the person is from. */
  readonly team: string;
  readonly user: string;
}

/** A post that may be for us. */
export interface Said extends Common {
  readonly kind: 'said';
  readonly channel: string;
  readonly isDirect: boolean;
  /** As Slack marks it up. */
  readonly text: string;
  readonly ts: string;
  /** Of the thread's first post. */
  readonly thread: string | undefined;
  /** When it was edited, if it was. */
  readonly edited: string | undefined;
}

export interface Deleted extends Common {
  readonly kind: 'deleted';
  readonly channel: string;
  readonly isDirect: boolean;
  readonly ts: string;
  readonly thread: string | undefined;
}

/** Somebody opened what is ours: the conversation with us, or our page. */
export interface Opened extends Common {
  readonly kind: 'opened';
  readonly channel: string;
  readonly tab: 'home' | 'messages';
}

/** What Slack waits for an answer to, within three seconds. */
interface Waiting extends Common {
  /** Opens a modal, once and for three seconds; says what the thing is. */
  readonly trigger: string;
}

export interface Commanded extends Waiting {
  readonly kind: 'commanded';
  readonly command: string;
  readonly channel: string;
  readonly text: string;
  readonly responseUrl: string;
}

/** Something in the menu of a post. */
export interface Picked extends Waiting {
  readonly kind: 'picked';
  readonly shortcut: Shortcut;
  readonly channel: string;
  /** Of the thread's first post, where the post is a reply. */
  readonly repliesTo: string | undefined;
  readonly text: string;
  readonly responseUrl: string;
}

export interface Pressed extends Waiting {
  readonly kind: 'pressed';
  readonly press: Press;
  readonly value: string;
  /** Slack's own time, in seconds. */
  readonly at: string | undefined;
  /** Undefined on our page and in a modal. */
  readonly post: PressedPost | undefined;
  /** Id of the modal that it stands in, if it does. */
  readonly modal: string | undefined;
  readonly responseUrl: string | undefined;
}

export interface PressedPost {
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | undefined;
  /** The same, unless it is the first itself: what is said to it stands beside it. */
  readonly repliesTo: string | undefined;
  readonly isPrivate: boolean;
}

export interface Submitted extends Common {
  readonly kind: 'submitted';
  readonly view: string;
  readonly id: string;
  readonly hash: string;
  /** What we put into the modal for ourselves. */
  readonly kept: string;
  /** By the id of the input. */
  readonly values: Readonly<Record<string, string>>;
}

export type Happening = Said | Deleted | Opened | Commanded | Picked | Pressed | Submitted;
