import './permalink.js';
import { copyFrom } from './clipboard.js';

document.documentElement.classList.add('with-script');

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (button?.dataset.copy !== undefined) void copyFrom(button);
});
