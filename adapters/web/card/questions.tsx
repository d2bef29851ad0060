import { OriginFields } from './origin.js';

interface QuestionsProps {
  /** `ask` is what pressing the button sends. */
  readonly questions: readonly { readonly label: string; readonly ask: string }[];
}

/** Questions that can be pressed; a form, so that they work without the client script. */
export function Questions({ questions }: QuestionsProps) {
  return (
    <form class="questions" method="post" action="/ask" data-ask="">
      <OriginFields />
      {questions.map(({ label, ask }) => (
        <button key={ask} type="submit" name="q" value={ask}>
          {label}
        </button>
      ))}
    </form>
  );
}
