import type { Shown } from '../localslack/shown.js';

/** Blocks with an id each, as Slack gives to those that have none. */
export function identified(blocks: readonly Shown[] = []): readonly Shown[] {
  return blocks.map((block, at) => ({ ...block, block_id: block.block_id ?? `block-${at}` }));
}

interface Choice {
  readonly value: string;
}

/** What the app is told of a click on a drawn button; undefined where none was clicked. */
export function pressedAt(target: Element, blocks: readonly Shown[]): object | undefined {
  const { element, drawn, pressed } = elementAt(target, blocks) ?? {};
  if (element?.type === 'button') return { ...pressed, text: element.text, value: element.value };
  if (element?.type !== 'feedback_buttons') return undefined;
  const { positive_button: yes, negative_button: no } = element as unknown as Record<string, Choice>;
  const at = [...(drawn?.querySelectorAll('button') ?? [])].findIndex((button) => button.contains(target));
  return { ...pressed, value: (at === 0 ? yes : no)?.value };
}

/** What the app is told of an option of an open menu; the library draws them in their order. */
export function chosenAt(target: Element, blocks: readonly Shown[]): object | undefined {
  const { element, drawn, pressed } = elementAt(target, blocks) ?? {};
  if (element?.type !== 'static_select') return undefined;
  const groups = element.option_groups as readonly { readonly options: readonly Choice[] }[] | undefined;
  const options = groups?.flatMap((group) => group.options) ?? (element.options as readonly Choice[]);
  const rows = [...(drawn?.querySelectorAll('#static_select_popup [tabindex="0"]') ?? [])];
  const selected_option = options[rows.findIndex((row) => row.contains(target))];
  return selected_option && { ...pressed, selected_option };
}

function elementAt(target: Element, blocks: readonly Shown[]) {
  const at = (id: string | undefined) => target.closest(`[id="${id}"]`);
  const block = blocks.find(({ block_id }) => at(block_id) !== null);
  const elements = (block?.elements ?? []) as readonly Shown[];
  const element = elements.find(({ action_id }) => at(action_id) !== null);
  if (block === undefined || element === undefined) return undefined;
  const { type, action_id } = element;
  return { element, drawn: at(action_id), pressed: { type, action_id, block_id: block.block_id } };
}
