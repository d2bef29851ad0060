import type { Action, Ruling } from '../../../src/answer/action.js';
import { TABLE } from '../../../src/message/menu.js';
import type { Message } from '../../../src/message/message.js';
import type { Phrases } from '../../../src/message/phrases.js';
import { statusName, whereOf } from '../../../src/message/verdict.js';
import { Card } from '../card/card.js';
import { Status } from '../card/status.js';
import { anchorOf } from '../matrix/address.js';
import { SegmentName } from '../matrix/segmentname.js';
import { Page } from './page.js';

/** A ruling, and what is said of it. */
export interface Told {
  readonly ruling: Ruling;
  readonly message: Message;
  /** The message as plain text, for the clipboard. */
  readonly plain: string;
}

interface ActionProps {
  readonly action: Pick<Action, 'name'>;
  readonly told: readonly Told[];
  readonly phrases: Phrases;
}

/** Everything that is said of one action. */
export function ActionPage({ action, told, phrases }: ActionProps) {
  const between = told.flatMap(({ ruling }) => (ruling.between ? [ruling] : []));
  return (
    <Page title={action.name} place="actions" styles={['card', 'matrix']} script="action">
      <article class="rulings">
        <h1>{action.name}</h1>
        <p class="back">
          <a href={TABLE}>早見表へ戻る</a>
        </p>
        {told.map(({ ruling, message, plain }) => (
          <section class="ruling" key={anchorOf(ruling)} id={anchorOf(ruling)}>
            <Heading ruling={ruling} phrases={phrases} />
            <Card message={message} plain={plain} />
            {ruling.between ? null : <Between rulings={between.filter(isAbout(ruling))} phrases={phrases} />}
          </section>
        ))}
      </article>
    </Page>
  );
}

function Heading({ ruling, phrases }: Pick<ActionProps, 'phrases'> & { readonly ruling: Ruling }) {
  const [segment] = ruling.segments;
  return (
    <h2>
      <Status status={ruling.cell.status} name={statusName(ruling.cell.status, phrases)} />{' '}
      {ruling.between || segment === undefined ? whereOf(ruling, phrases) : <SegmentName segment={segment} />}
    </h2>
  );
}

/** That something else is said from here to another segment: a step away, where it is said in full. */
function Between({ rulings, phrases }: Pick<ActionProps, 'phrases'> & { readonly rulings: readonly Ruling[] }) {
  if (rulings.length === 0) return null;
  return (
    <ul class="between">
      {rulings.map((ruling) => (
        <li key={anchorOf(ruling)}>
          <a href={`#${anchorOf(ruling)}`}>
            {whereOf(ruling, phrases)}：{statusName(ruling.cell.status, phrases)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function isAbout({ segments }: Ruling): (other: Ruling) => boolean {
  return (other) => segments.every((segment) => other.segments.includes(segment));
}
