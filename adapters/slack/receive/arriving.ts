import type { Arrival } from '../../../src/service/service.js';
import { COMMAND, SHORTCUTS, VIEWS } from '../names.js';
import { feedbackOf } from '../values.js';
import type { Author } from './author.js';
import type { Happening, Pressed, Submitted } from './happening.js';
import { INPUTS, tooLong } from './inputs.js';
import { fromDeletion, fromOpening, fromPost } from './postarrival.js';
import { fromPress, fromRating, fromSharing } from './pressarrival.js';
import { fromCommand, fromMenu, fromReport, fromSubmission } from './privatearrival.js';
import { typedText } from './typed.js';

/** Becomes what is recorded, once it is known who it is. */
type Arriving = (author: Author) => Arrival;

/** By what was picked in the menu of a post. */
const FROM_MENU = { [SHORTCUTS.lookUp]: fromMenu, [SHORTCUTS.report]: fromReport };

/** Undefined where there is nothing to record, whoever it is: something is only shown. */
export function arrivingFrom(happening: Happening): Arriving | undefined {
  switch (happening.kind) {
    case 'said':
      return (author) => fromPost(happening, author);
    case 'deleted':
      return (author) => fromDeletion(happening, author);
    case 'opened':
      return happening.tab === 'messages' ? (author) => fromOpening(happening, author) : undefined;
    case 'commanded':
      return happening.command !== COMMAND || typedText(happening.text) === ''
        ? undefined
        : (author) => fromCommand(happening, author);
    case 'picked':
      return (author) => FROM_MENU[happening.shortcut](happening, author);
    case 'pressed':
      return fromPressed(happening);
    case 'submitted':
      return fromSubmitted(happening);
  }
}

function fromPressed(pressed: Pressed): Arriving | undefined {
  const { press, value, post } = pressed;
  if (press === 'ask') return value === '' ? undefined : (author) => fromPress(pressed, author);
  if (press === 'share') return post === undefined ? undefined : (author) => fromSharing({ ...pressed, post }, author);
  const rated = press === 'feedback' ? feedbackOf(value) : undefined;
  if (rated === undefined) return undefined;
  const rating = { about: rated.answers, helpful: rated.feedback === 'helpful' };
  return (author) => fromRating(rating, pressed, author);
}

function fromSubmitted(submitted: Submitted): Arriving | undefined {
  const { view, values, kept } = submitted;
  if (tooLong(submitted) !== undefined) return undefined;
  if (view === VIEWS.ask) return (author) => fromSubmission(submitted, values[INPUTS.question] ?? '', author);
  if (view !== VIEWS.reason) return undefined;
  const rating = { about: kept, helpful: false, reason: values[INPUTS.reason] ?? '' };
  return (author) => fromRating(rating, submitted, author);
}
