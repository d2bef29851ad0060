import { copyFrom } from './clipboard.js';
import { copyOf, element } from './element.js';
import { newEvent } from './event.js';
import { sendFeedback } from './feedback.js';

const PATIENCE_MS = 20_000;

const log = element('#log', HTMLElement);
const composer = element('#composer', HTMLFormElement);
const box = element('#question', HTMLTextAreaElement);
/** What the server calls a part of a page. */
const fragment = composer.dataset.fragment ?? '';

/** One question at a time: the next is sent when this one has come to an end. */
let asking = false;

document.documentElement.classList.add('with-script');

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form instanceof HTMLFormElement && form.matches('[data-feedback]')) {
    event.preventDefault();
    return void sendFeedback(form, event.submitter, fragment);
  }
  if (!(form instanceof HTMLFormElement) || !form.matches('[data-ask]')) return;
  event.preventDefault();
  const pressed = event.submitter instanceof HTMLButtonElement ? event.submitter.value : '';
  const question = (form === composer ? box.value : pressed).trim();
  if (question === '' || asking) return;
  if (form === composer) box.value = '';
  void ask(question, newEvent(), form === composer);
});

box.addEventListener('keydown', (event) => {
  // While an input method is composing, Enter takes a candidate; Safari ends composing first and says so by 229.
  const composing = event.isComposing || event.keyCode === 229;
  if (event.key !== 'Enter' || event.shiftKey || composing) return;
  event.preventDefault();
  composer.requestSubmit();
});

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (button === null) return;
  if (button.dataset.copy !== undefined) void copyFrom(button);
  if (button.dataset.retry !== undefined) retry(button);
});

async function ask(question: string, event: string, typed: boolean): Promise<void> {
  asking = true;
  const turn = pendingTurn(question, event);
  try {
    const { answered, content } = await request(question, event);
    element('.waiting', HTMLElement, turn).replaceWith(content);
    if (!answered) keep(question, typed);
  } catch {
    element('.waiting', HTMLElement, turn).replaceWith(copyOf('#failed'));
    keep(question, typed);
  } finally {
    asking = false;
    show(turn, typed);
  }
}

/** The words go back to where they were typed, unless others have been typed since. */
function keep(question: string, typed: boolean): void {
  if (typed && box.value === '') box.value = question;
}

function pendingTurn(question: string, event: string): HTMLElement {
  const turn = copyOf('#waiting');
  turn.dataset.event = event;
  element('.asked', HTMLElement, turn).textContent = question;
  log.append(turn);
  reveal(turn);
  return turn;
}

/** The card as the server rendered it; also when it has to decline, as long as it says so in our own format. */
async function request(question: string, event: string): Promise<{ answered: boolean; content: HTMLElement }> {
  const { value: conversation } = element('[name=conversation]', HTMLInputElement, composer);
  const response = await fetch('/ask', {
    method: 'POST',
    headers: { Accept: fragment },
    body: new URLSearchParams({ q: question, conversation, event }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const ours = response.headers.get('Content-Type')?.startsWith(fragment) ?? false;
  if (!ours) throw new Error(`answer ${response.status}`);
  const template = document.createElement('template');
  template.innerHTML = await response.text();
  return { answered: response.ok, content: element('.card', HTMLElement, template.content) };
}

/** Who typed goes on typing; who pressed a button goes on from what it brought. */
function show(turn: HTMLElement, typed: boolean): void {
  reveal(turn);
  if (typed) box.focus({ preventScroll: true });
  else turn.focus({ preventScroll: true });
}

function reveal(turn: HTMLElement): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  turn.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
}

function retry(button: HTMLElement): void {
  const turn = button.closest<HTMLElement>('.turn');
  const question = turn?.querySelector('.asked')?.textContent ?? '';
  if (turn === null || question === '' || asking) return;
  turn.remove();
  if (box.value === question) box.value = '';
  // The same event again: if it was answered after all, this is that answer.
  void ask(question, turn.dataset.event ?? newEvent(), false);
}
