import type { Answered, Choice, Clarify, Message, NotStated, Other } from '../../../src/message/message.js';
import { type Place, placesIn } from '../../../src/message/place.js';
import { Choices } from './choices.js';
import { Feedback } from './feedback.js';
import { Definitions, Related } from './near.js';
import { Points } from './points.js';
import { Questions } from './questions.js';
import { Sources } from './sources.js';
import { VerdictBody } from './verdict.js';

interface CardProps {
  readonly message: Message;
  /** The message as plain text, for the clipboard. */
  readonly plain: string;
  /** Which of the page's answers it is; left out where it is none that can be rated. */
  readonly about?: string;
}

export function Card({ message, plain, about }: CardProps) {
  const answers = message.outcome !== 'other' && message.outcome !== 'clarify';
  return (
    <div class={`card card-${message.outcome}`}>
      <Notices notices={message.notices} />
      <Body message={message} />
      {'offers' in message ? <Offers offers={message.offers ?? []} /> : null}
      {answers ? <Copy plain={plain} /> : null}
      {answers && about !== undefined ? <Feedback about={about} /> : null}
    </div>
  );
}

function Body({ message }: Pick<CardProps, 'message'>) {
  const place = placesIn(message);
  switch (message.outcome) {
    case 'answered':
      return <AnsweredBody message={message} place={place} />;
    case 'verdict':
      return <VerdictBody message={message} place={place} />;
    case 'clarify':
      return <ClarifyBody message={message} place={place} />;
    case 'not-stated':
      return <NotStatedBody message={message} place={place} />;
    case 'other':
      return <OtherBody message={message} />;
    default:
      return message satisfies never;
  }
}

interface BodyProps<M extends Message> {
  readonly message: M;
  readonly place: Place;
}

function AnsweredBody({ message, place }: BodyProps<Answered>) {
  return (
    <>
      <Points points={message.points} place={place} />
      <Definitions definitions={message.definitions} place={place} />
      <Related quotations={message.related} place={place} />
    </>
  );
}

function ClarifyBody({ message, place }: BodyProps<Clarify>) {
  return (
    <>
      <p class="lead">{message.lead}</p>
      {message.menu === undefined ? <Questions questions={message.options} /> : <Choices menu={message.menu} />}
      <Sources options={message.options} place={place} />
    </>
  );
}

function NotStatedBody({ message, place }: BodyProps<NotStated>) {
  return (
    <>
      <p class="lead">{message.lead}</p>
      {message.advice === undefined ? null : <p class="advice">{message.advice}</p>}
      <Points points={message.settledAt} place={place} />
      <p class="contact">{message.contact}</p>
      <Related quotations={message.related} place={place} />
    </>
  );
}

function OtherBody({ message }: { readonly message: Other }) {
  return (
    <>
      <p class="lead">{message.lead}</p>
      {message.suggestions.length === 0 ? null : (
        <Questions questions={message.suggestions.map((question) => ({ label: question, ask: question }))} />
      )}
    </>
  );
}

function Offers({ offers }: { readonly offers: readonly Choice[] }) {
  if (offers.length === 0) return null;
  return (
    <div class="offers">
      <Questions questions={offers} />
    </div>
  );
}

function Notices({ notices }: Pick<Message, 'notices'>) {
  if (notices.length === 0) return null;
  return (
    <ul class="notices">
      {notices.map((notice) => (
        <li key={notice}>{notice}</li>
      ))}
    </ul>
  );
}

/** Shown by the client script only: a browser without it cannot copy. */
function Copy({ plain }: Pick<CardProps, 'plain'>) {
  return (
    <p class="copy scripted">
      <button type="button" data-copy={plain}>
        回答をコピー
      </button>
      <span
        class="copied"
        role="status"
        data-done="コピーしました"
        data-failed="コピーできませんでした。文字を選んでコピーしてください"
      />
    </p>
  );
}
