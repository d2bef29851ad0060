import type { Status as StatusId } from '../../../src/answer/action.js';

/** In words; its colour and its line only repeat them. */
export function Status({ status, name }: { readonly status: StatusId; readonly name: string }) {
  return <span class={`status status-${status}`}>{name}</span>;
}
