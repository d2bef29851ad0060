import type { Clarify } from '../../../src/message/message.js';
import type { Place } from '../../../src/message/place.js';
import { Address } from './quoted.js';

/** What the options of a question back rest on; an option for which nothing is stated rests on nothing. */
export function Sources({ options, place }: Pick<Clarify, 'options'> & { readonly place: Place }) {
  const stated = options.filter(({ quotation }) => quotation !== undefined);
  if (stated.length === 0) return null;
  return (
    <details class="sources">
      <summary>選択肢のもと</summary>
      <table>
        <tbody>
          {stated.map(({ label, quotation }) =>
            quotation === undefined ? null : (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>
                  「{quotation.text}」 <Address quotation={quotation} place={place} />
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </details>
  );
}
