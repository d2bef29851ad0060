import { addressWithHeading, linkTo, type Quotation, repairNote } from '../../../src/message/quotation.js';

/** Words of a document, set apart from everything the assistant says itself. */
export function Quoted({ quotation }: { readonly quotation: Quotation }) {
  return (
    <figure class="quoted">
      <LeadIn quotation={quotation} />
      <blockquote cite={linkTo(quotation)}>
        <p>{quotation.text}</p>
      </blockquote>
      <figcaption>
        <Address quotation={quotation} />
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

export function Address({ quotation }: { readonly quotation: Quotation }) {
  return (
    <a class="address" href={linkTo(quotation)}>
      {addressWithHeading(quotation)}
    </a>
  );
}

function Origin({ quotation }: { readonly quotation: Quotation }) {
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
