/** A part of what is shown: a block, or what stands in one. */
export interface Shown {
  readonly type: string;
  readonly block_id?: string;
  readonly action_id?: string;
  readonly value?: string;
  readonly [name: string]: unknown;
}

/** A message as Slack keeps it. */
export interface Posted {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly bot_id?: string;
  readonly thread_ts?: string;
  readonly blocks?: readonly Shown[];
  readonly subtype?: string;
  /** Whom an ephemeral message is for. */
  readonly ephemeral_to?: string;
  readonly [name: string]: unknown;
}

/** Everything that can be pressed or chosen in blocks, with the block that it is in. */
export function pressable(blocks: readonly Shown[] = []): readonly Shown[] {
  return blocks.flatMap((block) => {
    const elements = Array.isArray(block.elements) ? (block.elements as Shown[]) : [];
    const accessory = block.accessory as Shown | undefined;
    const all = accessory === undefined ? elements : [...elements, accessory];
    const { block_id } = block;
    return all
      .filter(({ action_id }) => action_id !== undefined)
      .map((element) => (block_id === undefined ? element : { ...element, block_id }));
  });
}
