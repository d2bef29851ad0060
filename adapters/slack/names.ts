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

export type Feedback = 'helpful' | 'unhelpful';

export function feedbackValue(feedback: Feedback, answers: string): string {
  return `${feedback} ${answers}`;
}

/** What was pressed of the two, and of which answer; undefined where it is nothing of ours. */
export function feedbackOf(value: string): { readonly feedback: Feedback; readonly answers: string } | undefined {
  const [, feedback, answers] = /^(helpful|unhelpful) (.+)$/su.exec(value) ?? [];
  return answers === undefined ? undefined : { feedback: feedback as Feedback, answers };
}

export function provisionValue({ documentId, address }: { documentId: string; address: string }): string {
  return `${documentId} ${address}`;
}

/** The provision to open; undefined where it is nothing of ours. No id of a document has a space in it. */
export function provisionOf(value: string): { readonly documentId: string; readonly address: string } | undefined {
  const at = value.indexOf(' ');
  return at <= 0 ? undefined : { documentId: value.slice(0, at), address: value.slice(at + 1) };
}

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
