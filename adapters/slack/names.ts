/** As settings and records name us. */
export const PLATFORM = 'slack';

/** What Slack calls us for and calls back with. The app's manifest declares the same, which a test compares. */
export const COMMAND = '/kitei';

/** Callback ids of what stands in a message's menu. */
export const SHORTCUTS = { lookUp: 'look_up_post', report: 'report_post' } as const;

export type Shortcut = (typeof SHORTCUTS)[keyof typeof SHORTCUTS];

/** Names of what can be pressed or chosen; an `action_id` is one of these, or one with `#` and a number. */
export const PRESSES = {
  /** Asks the question that it carries. */
  ask: 'ask',
  /** Shows a provision: its value is the id of the document, a space, and the address. */
  provision: 'provision',
  /** A link, which Slack opens itself; it is told to us all the same. */
  link: 'link',
  /** Two buttons in one element: its value is `helpful` or `unhelpful`, a space, and what it is said of. */
  feedback: 'feedback',
  /** Says whom to ask. */
  person: 'person',
  /** Shows a private answer to everybody in the channel. */
  share: 'share',
  /** Opens the box to type a question into. */
  askBox: 'ask_box',
} as const;

export type Press = (typeof PRESSES)[keyof typeof PRESSES];

/** Callback ids of what can be filled in and sent. */
export const VIEWS = { ask: 'ask_box', reason: 'reason' } as const;

/** An id for one of several of a kind in a block, where Slack wants each to differ. */
export function actionId(press: Press, number?: number): string {
  return number === undefined ? press : `${press}#${number}`;
}

/** What was pressed; undefined where it is nothing of ours. */
export function pressOf(actionId: string): Press | undefined {
  const [name] = actionId.split('#', 1);
  return Object.values(PRESSES).find((press) => press === name);
}

/** Where Slack calls us over HTTP, whatever it is about. */
export const HOOK_PATH = '/slack/events';
