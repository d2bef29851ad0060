import { Contents } from '../reader/contents.js';
import { Provision } from '../reader/provision.js';
import type { Reading } from '../reader/reading.js';
import { Repairs } from '../reader/repairs.js';
import { Search } from '../reader/search.js';
import { Page } from './page.js';

interface ReaderProps {
  readonly reading: Reading;
  /** Addresses to offer where a search found none of its words. */
  readonly near?: readonly string[];
}

export function Reader({ reading, near = [] }: ReaderProps) {
  const { document, hits } = reading;
  return (
    <Page title={document.title} place="read" styles={['reader', 'mark']} script="reader">
      <div class="reader">
        <aside class="side">
          <Search document={document} hits={hits} near={near} />
          <Contents document={document} />
        </aside>
        <article class="sheet document">
          <header>
            <h1>{document.title}</h1>
            {document.edition === undefined ? null : <p class="edition">版：{document.edition}</p>}
            {document.origin === undefined ? null : <p class="edition">出典：{document.origin}</p>}
          </header>
          {document.units.map((unit) => (
            <Provision key={unit.address} unit={unit} reading={reading} depth={0} />
          ))}
          <Repairs source={document.source} repairs={reading.repairs} />
        </article>
      </div>
    </Page>
  );
}
