import { element } from './element.js';
import { newEvent } from './event.js';

const PATIENCE_MS = 20_000;

/** Sends what somebody says of an answer, and says below it what came of that. They may think again, and press again. */
export async function sendFeedback(
  form: HTMLFormElement,
  pressed: HTMLElement | null,
  fragment: string,
): Promise<void> {
  if (form.dataset.sending !== undefined) return;
  form.dataset.sending = '';
  const told = element('.told', HTMLElement, form);
  const fields = new FormData(form, pressed);
  fields.set('event', newEvent());
  try {
    const { taken, text } = await send(fields, fragment);
    told.textContent = text;
    if (taken) fold(form);
  } catch {
    told.textContent = told.dataset.failed ?? '';
  } finally {
    delete form.dataset.sending;
  }
}

/** Nobody is left on a button that is no longer to be seen. */
function fold(form: HTMLFormElement): void {
  const details = element('details', HTMLDetailsElement, form);
  if (details.contains(document.activeElement)) element('summary', HTMLElement, details).focus();
  details.open = false;
  element('[name=reason]', HTMLTextAreaElement, form).value = '';
}

async function send(fields: FormData, fragment: string): Promise<{ readonly taken: boolean; readonly text: string }> {
  const body = new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]));
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch('/feedback', { method: 'POST', headers: { Accept: fragment }, body, signal });
  if (!response.headers.get('Content-Type')?.startsWith(fragment)) throw new Error(`answer ${response.status}`);
  const template = document.createElement('template');
  template.innerHTML = await response.text();
  return { taken: response.ok, text: element('.card', HTMLElement, template.content).textContent ?? '' };
}
