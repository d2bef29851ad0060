import type { SettledSide, SilentSide, Verdict } from '../../../src/message/message.js';
import { Definitions, Related } from './near.js';
import type { Place } from './place.js';
import { Points } from './points.js';

/** What holds for an action where one works; the status in words, its colour only repeats them. */
export function VerdictBody({ message, place }: { readonly message: Verdict; readonly place: Place }) {
  return (
    <>
      {message.sides.map((side) => (
        <Side key={side.segment} side={side} place={place} />
      ))}
      <Points points={message.settledAt} place={place} />
      <p class="contact">{message.contact}</p>
      <Definitions definitions={message.definitions} place={place} />
      <Related quotations={message.related} place={place} />
    </>
  );
}

function Side({ side, place }: { readonly side: SettledSide | SilentSide; readonly place: Place }) {
  return (
    <section class="side">
      <h3 class="verdict">
        <span class={`status status-${side.status}`}>{side.statusName}</span> {side.segment}
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
