import { linkToTable } from '../../../src/message/menu.js';
import type { Menu } from '../../../src/message/message.js';
import { Questions } from './questions.js';

/** All there is to choose from, as close together as it can be pressed, and the way to the same as a table. */
export function Choices({ menu }: { readonly menu: Menu }) {
  return (
    <div class="menu">
      <Questions questions={menu.choices} />
      <p>
        <a href={linkToTable(menu)}>早見表で見る</a>
      </p>
    </div>
  );
}
