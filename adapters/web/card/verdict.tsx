import type { Point, SettledSide, SilentSide, Verdict } from '../../../src/message/message.js';
import { Definitions, Related } from './near.js';
import { Points } from './points.js';
import { Address } from './quoted.js';

/** What holds for an action where one works; the status in words, its colour only repeats them. */
export function VerdictBody({ message }: { readonly message: Verdict }) {
  return (
    <>
      {message.sides.map((side) => (
        <Side key={side.segment} side={side} />
      ))}
      <Settled points={message.settledAt} />
      <p class="contact">{message.contact}</p>
      <Definitions definitions={message.definitions} />
      <Related quotations={message.related} />
    </>
  );
}

/** A line each: the ruling above is what was asked for. */
function Settled({ points }: { readonly points: readonly Point[] }) {
  if (points.length === 0) return null;
  return (
    <ul class="settled">
      {points.map(({ line, quotation }) => (
        <li key={line}>
          {line} <Address quotation={quotation} />
        </li>
      ))}
    </ul>
  );
}

function Side({ side }: { readonly side: SettledSide | SilentSide }) {
  return (
    <section class="side">
      <h3 class="verdict">
        <span class={`status status-${side.status}`}>{side.statusName}</span> {side.segment}
      </h3>
      <p class="lead">{side.lead}</p>
      {side.condition === undefined ? null : <p class="condition">{side.condition}</p>}
      {side.status === 'not-stated' ? null : <Grounds side={side} />}
      <p class="advice">{side.caution}</p>
    </section>
  );
}

function Grounds({ side }: { readonly side: SettledSide }) {
  return (
    <>
      {side.inference === undefined ? null : <p class="inference">{side.inference}</p>}
      <Points points={side.points} />
    </>
  );
}
