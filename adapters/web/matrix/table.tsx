import { type Action, rulingsIn } from '../../../src/answer/action.js';
import type { Segment } from '../../../src/answer/segment.js';
import type { Phrases } from '../../../src/message/phrases.js';
import { statusName, whereOf } from '../../../src/message/verdict.js';
import { Status } from '../card/status.js';
import { anchorOf, linkToAction, linkToRuling } from './address.js';
import { SegmentName } from './segmentname.js';

interface TableProps {
  readonly segments: readonly Segment[];
  readonly phrases: Phrases;
  readonly actions: readonly Action[];
  /** What the table tells. */
  readonly caption: string;
}

/** An action a row, a segment a column; on a narrow screen a list for each action. */
export function Table({ segments, phrases, actions, caption }: TableProps) {
  return (
    <table class="matrix">
      <caption>
        {caption} <span class="how">欄を選ぶと、もとの条文が開きます。</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">行為</th>
          {segments.map((segment) => (
            <th key={segment.id} scope="col">
              <SegmentName segment={segment} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <Row key={action.id} action={action} segments={segments} phrases={phrases} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly action: Action;
  readonly segments: readonly Segment[];
  readonly phrases: Phrases;
}

function Row({ action, segments, phrases }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <a href={linkToAction(action)}>{action.name}</a>
      </th>
      {rulingsIn(action, segments).map((ruling) => (
        <td key={anchorOf(ruling)}>
          <a href={linkToRuling(action, ruling)}>
            <span class="where">{whereOf(ruling, phrases)}</span>
            <Status status={ruling.cell.status} name={statusName(ruling.cell.status, phrases)} />
          </a>
        </td>
      ))}
    </tr>
  );
}
