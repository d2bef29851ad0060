import type { Place } from '../../../src/message/place.js';
import { linkTo, type Quotation, repairNote } from '../../../src/message/quotation.js';

interface QuotedProps {
  readonly quotation: Quotation;
  readonly place: Place;
}

/** Words of a document, set apart from everything the assistant says itself. */
export function Quoted({ quotation, place }: QuotedProps) {
  return (
    <figure class="quoted">
      <LeadIn quotation={quotation} />
      <blockquote cite={linkTo(quotation)}>
        <p>{quotation.text}</p>
      </blockquote>
      <figcaption>
        <Address quotation={quotation} place={place} />
        <Origin quotation={quotation} />
        <Repairs repairs={quotation.repairs} />
      </figcaption>
    </figure>
  );
}

/** What the quoted item is an item of. */
function LeadIn({ quotation }: { readonly quotation: Quotation }) {
  const { leadIn, documentId } = quotation;
  if (leadIn === undefined) return null;
  return (
    <p class="lead-in">
      <a href={linkTo({ documentId, address: leadIn.address })}>{leadIn.address}</a> {leadIn.text}
    </p>
  );
}

export function Address({ quotation, place }: QuotedProps) {
  return (
    <a class="address" href={linkTo(quotation)}>
      {place(quotation)}
    </a>
  );
}

function Origin({ quotation }: Pick<QuotedProps, 'quotation'>) {
  return (
    <span class="origin">
      <cite>{quotation.documentTitle}</cite>
      {quotation.edition === undefined ? null : <span class="edition">{quotation.edition}</span>}
    </span>
  );
}

function Repairs({ repairs }: Pick<Quotation, 'repairs'>) {
  if (repairs.length === 0) return null;
  return (
    <ul class="repairs">
      {repairs.map((why) => (
        <li key={why}>{repairNote(why)}</li>
      ))}
    </ul>
  );
}
