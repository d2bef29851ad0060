import { STATUSES } from '../../../src/answer/action.js';
import type { Segment } from '../../../src/answer/segment.js';
import type { SegmentGuide } from '../../../src/answer/segmentguide.js';
import { TABLE } from '../../../src/message/menu.js';
import type { Phrases } from '../../../src/message/phrases.js';
import { statusName } from '../../../src/message/verdict.js';
import { type Filter, isEmpty } from './filter.js';

interface CountProps {
  readonly filter: Filter;
  readonly phrases: Phrases;
  readonly shown: number;
  readonly all: number;
}

interface NarrowingProps extends Pick<CountProps, 'filter' | 'phrases'> {
  readonly segments: readonly Segment[];
  readonly guide: SegmentGuide;
}

/** A form that asks for the page again, with less on it. */
export function Narrowing({ filter, phrases, segments, guide }: NarrowingProps) {
  return (
    <search class="narrowing">
      <form method="get" action={TABLE}>
        <p>
          <label for="narrowing-words">行為（ふだんの言葉で）</label>
          <input id="narrowing-words" type="search" name="q" value={filter.query} autocomplete="off" />
        </p>
        <p>
          <label for="narrowing-status">定め</label>
          <select id="narrowing-status" name="status">
            <option value="">すべて</option>
            {STATUSES.map((status) => (
              <option key={status} value={status} selected={status === filter.status}>
                {statusName(status, phrases)}
              </option>
            ))}
          </select>
        </p>
        {segments.length < 2 ? null : (
          <p>
            <label for="narrowing-segment">{guide.called}</label>
            <select id="narrowing-segment" name="segment">
              <option value="">すべて</option>
              {segments.map(({ id, name }) => (
                <option key={id} value={id} selected={id === filter.segment?.id}>
                  {name}
                </option>
              ))}
            </select>
          </p>
        )}
        <button type="submit">絞り込む</button>
      </form>
    </search>
  );
}

/** Also on paper, where nothing else says that the table is not the whole one. */
export function Count({ filter, phrases, shown, all }: CountProps) {
  if (isEmpty(filter)) return null;
  const status = filter.status === undefined ? '' : statusName(filter.status, phrases);
  const wanted = [filter.query, status, filter.segment?.name ?? ''];
  const said = wanted.filter((words) => words !== '').map((words) => `「${words}」`);
  return (
    <div class="count">
      <p role="status">
        {shown === 0
          ? `${said.join('と')}に当てはまる行為は、この表にはありません。表にないことは、「してよい」という意味ではありません。言葉を短くするか、言いかえてお試しください。`
          : `${said.join('と')}で絞り込みました。${all} 件のうち ${shown} 件です。`}
      </p>
      <ul>
        <li>
          <a href={TABLE}>すべての行為を見る</a>
        </li>
        {shown > 0 || filter.query === '' ? null : (
          <li>
            <a href={`/?q=${encodeURIComponent(filter.query)}`}>「{filter.query}」を質問する</a>
          </li>
        )}
      </ul>
    </div>
  );
}
