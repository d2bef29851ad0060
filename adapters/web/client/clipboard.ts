import { element } from './element.js';

/** A press on a copy button takes the plain text of its card, and says whether it worked. */
export async function copyFrom(button: HTMLElement): Promise<void> {
  const status = element('.copied', HTMLElement, button.parentElement ?? document);
  const done = await write(button.dataset.copy ?? '');
  status.textContent = (done ? status.dataset.done : status.dataset.failed) ?? '';
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return writeByHand(text);
  }
}

/** Browsers give the clipboard to https and localhost only; inside an organisation pages are often served by http. */
function writeByHand(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'unseen';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
