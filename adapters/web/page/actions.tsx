import type { Action } from '../../../src/answer/action.js';
import type { View } from '../../../src/assistant/view.js';
import { nameOf } from '../../../src/message/composing.js';
import { fill } from '../../../src/message/phrases.js';
import { type Filter, isEmpty } from '../matrix/filter.js';
import { Count, Narrowing } from '../matrix/narrowing.js';
import { Sources } from '../matrix/sources.js';
import { Table } from '../matrix/table.js';
import { Page } from './page.js';

interface ActionsProps {
  readonly view: Pick<View, 'documents' | 'segments' | 'guide' | 'phrases'>;
  /** All that this reader may know of. */
  readonly rows: readonly Action[];
  /** Those that the filter leaves. */
  readonly shown: readonly Action[];
  readonly filter: Filter;
}

/** What the documents say of every action in every segment. */
export function Actions({ view, rows, shown, filter }: ActionsProps) {
  // Read out first when the page comes: what was found is known at once.
  const title = isEmpty(filter) ? NAME : `${NAME}（${rows.length} 件のうち ${shown.length} 件）`;
  return (
    <Page title={title} place="actions" styles={['card', 'matrix']}>
      <section class="sheet overview">
        <h1>{NAME}</h1>
        {rows.length === 0 ? (
          <p>いまお見せできる行為は登録されていません。</p>
        ) : (
          <>
            <Reading view={view} />
            <Narrowing filter={filter} phrases={view.phrases} segments={view.segments.all} guide={view.guide} />
            <Count filter={filter} phrases={view.phrases} shown={shown.length} all={rows.length} />
            {shown.length === 0 ? null : (
              <Table
                segments={filter.segment === undefined ? view.segments.all : [filter.segment]}
                phrases={view.phrases}
                actions={shown}
                caption={captionOf(view)}
              />
            )}
            <Sources documents={view.documents} rows={rows} />
          </>
        )}
      </section>
    </Page>
  );
}

/** How to read the table, and how not to. */
function Reading({ view: { documents, phrases } }: Pick<ActionsProps, 'view'>) {
  const caution = fill(phrases.cautionBlocked, { documents: nameOf(documents, phrases) });
  return (
    <div class="reading-guide">
      <p>{phrases.notStatedAdvice}</p>
      <p>「原則」とあっても、例外が認められるという意味ではありません。{caution}</p>
    </div>
  );
}

function captionOf({ documents, phrases }: ActionsProps['view']): string {
  return `${nameOf(documents, phrases)}が述べていること。`;
}

const NAME = '行為の早見表';
