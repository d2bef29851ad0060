// What a button carries, written and read back.

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
