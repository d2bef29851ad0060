import { REASON_LIMIT } from '../../../src/person/incoming.js';
import { OriginFields } from './origin.js';

/** Asks whether an answer was of use; a form, so that it works without the client script. */
export function Feedback({ about }: { readonly about: string }) {
  return (
    <form class="feedback" method="post" action="/feedback" data-feedback="">
      <OriginFields />
      <input type="hidden" name="about" value={about} />
      <button type="submit" name="helpful" value="yes">
        役に立った
      </button>
      <details>
        <summary>役に立たなかった</summary>
        <label>
          よろしければ、どんなところかお聞かせください
          <textarea name="reason" rows={2} maxLength={REASON_LIMIT} autocomplete="off" />
        </label>
        <button type="submit" name="helpful" value="no">
          役に立たなかったと知らせる
        </button>
      </details>
      <span
        class="told"
        role="status"
        data-failed="いま、お受け取りできませんでした。少し待ってから、もう一度お試しください。"
      />
    </form>
  );
}
