import type { Point, SettledSide, SilentSide, Verdict } from '../../../src/message/message.js';
import type { Place } from '../../../src/message/place.js';
import { Definitions, Related } from './near.js';
import { Points } from './points.js';
import { Address } from './quoted.js';
import { Status } from './status.js';

/** What holds for an action where one works. */
export function VerdictBody({ message, place }: { readonly message: Verdict; readonly place: Place }) {
  return (
    <>
      {message.sides.map((side) => (
        <Side key={side.segment} side={side} place={place} />
      ))}
      <Settled points={message.settledAt} place={place} />
      <p class="contact">{message.contact}</p>
      <Definitions definitions={message.definitions} place={place} />
      <Related quotations={message.related} place={place} />
    </>
  );
}

/** A line each: the ruling above is what was asked for. */
function Settled({ points, place }: { readonly points: readonly Point[]; readonly place: Place }) {
  if (points.length === 0) return null;
  return (
    <ul class="settled">
      {points.map(({ line, quotation }) => (
        <li key={line}>
          {line} <Address quotation={quotation} place={place} />
        </li>
      ))}
    </ul>
  );
}

function Side({ side, place }: { readonly side: SettledSide | SilentSide; readonly place: Place }) {
  return (
    <section class="side">
      <h3 class="verdict">
        <Status status={side.status} name={side.statusName} /> {side.segment}
      </h3>
      <p class="lead">{side.lead}</p>
      {side.condition === undefined ? null : <p class="condition">{side.condition}</p>}
      {side.status === 'not-stated' ? null : <Grounds side={side} place={place} />}
      <p class="advice">{side.caution}</p>
    </section>
  );
}

function Grounds({ side, place }: { readonly side: SettledSide; readonly place: Place }) {
  return (
    <>
      {side.inference === undefined ? null : <p class="inference">{side.inference}</p>}
      <Points points={side.points} place={place} />
    </>
  );
}
