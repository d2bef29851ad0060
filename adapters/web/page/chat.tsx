import type { ComponentChildren } from 'preact';
import type { Document } from '../../../src/law/document.js';
import { type Origin, OriginContext, OriginFields } from '../card/origin.js';
import { Questions } from '../card/questions.js';
import { Turn } from '../card/turn.js';
import { FRAGMENT } from '../fragment.js';
import { Page } from './page.js';

interface ChatProps {
  readonly origin: Origin;
  readonly documents: readonly Document[];
  readonly suggestions: readonly string[];
  /** What stands in the box already. */
  readonly draft?: string;
  /** The turn that was asked without the client script. */
  readonly children?: ComponentChildren;
}

export function Chat({ origin, documents, suggestions, draft = '', children }: ChatProps) {
  const asked = children !== undefined;
  return (
    <Page title="質問する" place="ask" styles={['card', 'chat']} script="chat">
      <OriginContext.Provider value={origin}>
        <div class="chat">
          {asked ? <h1 class="unseen">質問と回答</h1> : <Welcome documents={documents} suggestions={suggestions} />}
          <div id="log" class="log" role="log" aria-live="polite" aria-label="質問と回答">
            {children}
          </div>
          <Composer draft={draft} />
          <Waiting />
          <Failed />
        </div>
      </OriginContext.Provider>
    </Page>
  );
}

function Welcome({ documents, suggestions }: Pick<ChatProps, 'documents' | 'suggestions'>) {
  return (
    <section class="welcome">
      <h1>きまりについて、条文そのものでお答えします</h1>
      <p>ふだんの言葉でお尋ねください。見つかった条文を、一字一句そのまま、番号とともにお見せします。</p>
      <p>定めが見当たらないときは、そのとおりにお伝えします。</p>
      <Library documents={documents} />
      {suggestions.length === 0 ? null : (
        <>
          <h2>たとえば</h2>
          <Questions questions={suggestions.map((question) => ({ label: question, ask: question }))} />
        </>
      )}
    </section>
  );
}

function Library({ documents }: Pick<ChatProps, 'documents'>) {
  if (documents.length === 0) return <p class="library">いまお見せできる文書は登録されていません。</p>;
  return (
    <p class="library">
      お答えのもとになる文書：
      {documents.map((document, index) => (
        <>
          {index === 0 ? null : '、'}
          <a href={`/policies/${encodeURIComponent(document.id)}`}>{document.title}</a>
        </>
      ))}
    </p>
  );
}

function Composer({ draft }: { readonly draft: string }) {
  return (
    <form id="composer" class="composer" method="post" action="/ask" data-ask="" data-fragment={FRAGMENT}>
      <OriginFields />
      <label for="question">質問</label>
      <div class="row">
        <textarea id="question" name="q" rows={2} required aria-describedby="hint" autocomplete="off">
          {draft}
        </textarea>
        <button type="submit" class="send">
          尋ねる
        </button>
      </div>
      <p id="hint" class="hint">
        <span class="scripted">Enter で送信、Shift + Enter で改行します。</span>
        住所・氏名・番号などの個人情報は書かずにお尋ねください。
      </p>
    </form>
  );
}

/** Sentences the client script needs stay here, with the others. */
function Waiting() {
  return (
    <template id="waiting">
      <Turn question=" ">
        <p class="waiting">探しています…</p>
      </Turn>
    </template>
  );
}

function Failed() {
  return (
    <template id="failed">
      <div class="card card-apology">
        <p>いま、お答えを受け取れませんでした。ご質問は消えていません。少し待ってから、もう一度お試しください。</p>
        <p>
          <button type="button" class="retry" data-retry="">
            もう一度尋ねる
          </button>
        </p>
      </div>
    </template>
  );
}
