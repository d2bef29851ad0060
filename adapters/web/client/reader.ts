import './permalink.js';

/**
 * Esc closes the meaning that is shown, without moving pointer or focus; it opens again when either comes back. Showing
 * it needs no script.
 */
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.isComposing) return;
  for (const term of document.querySelectorAll('.term:hover, .term:focus-within')) term.classList.add('closed');
});

document.addEventListener('pointerover', reopen);
document.addEventListener('focusin', reopen);

function reopen({ target, relatedTarget }: PointerEvent | FocusEvent): void {
  const term = target instanceof Element ? target.closest('.term') : null;
  const within = relatedTarget instanceof Node && term?.contains(relatedTarget);
  if (!within) term?.classList.remove('closed');
}
