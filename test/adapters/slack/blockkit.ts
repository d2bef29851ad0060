import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import { LIMITS } from '../../../adapters/slack/limits.js';

const sent = (limit: number) =>
  z
    .string()
    .min(1)
    .max(limit)
    .refine((text) => text.isWellFormed(), 'half of a surrogate pair')
    .refine((text) => text.trim() !== '' || limit === LIMITS.text, 'blank');

const plainText = (limit: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: sent(limit), emoji: z.literal(false) });

const style = z.strictObject({ bold: z.literal(true) }).optional();
const run = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: sent(LIMITS.text), style }),
  z.strictObject({ type: z.literal('link'), url: z.url(), text: sent(LIMITS.text), style }),
]);

/** Slack writes the name. */
const person = z.strictObject({ type: z.literal('user'), user_id: z.string() });

const richText = z.strictObject({
  type: z.literal('rich_text'),
  elements: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(z.union([run, person])).min(1) }),
        z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(run).min(1) }),
      ]),
    )
    .min(1)
    .refine((containers) => lengthOf(containers) <= LIMITS.text, 'too long for one block'),
});

const button = z.strictObject({
  type: z.literal('button'),
  action_id: sent(LIMITS.id),
  text: plainText(LIMITS.buttonLabel),
  value: sent(LIMITS.buttonValue).optional(),
  url: z.url().max(LIMITS.buttonUrl).optional(),
  accessibility_label: sent(LIMITS.accessibilityLabel).optional(),
});

const option = z.strictObject({ text: plainText(LIMITS.optionLabel), value: sent(LIMITS.optionValue) });
const options = z.array(option).min(1).max(LIMITS.options);
const select = z.strictObject({
  type: z.literal('static_select'),
  action_id: sent(LIMITS.id),
  placeholder: plainText(LIMITS.placeholder),
  options: options.refine(eachOnce, 'a value stands twice').optional(),
  option_groups: z
    .array(z.strictObject({ label: plainText(LIMITS.optionGroupLabel), options }))
    .min(1)
    .max(LIMITS.optionGroups)
    .refine((groups) => eachOnce(groups.flatMap((group) => group.options)), 'a value stands twice')
    .optional(),
});

const actions = z.strictObject({
  type: z.literal('actions'),
  elements: z
    .array(z.discriminatedUnion('type', [button, select]))
    .min(1)
    .max(LIMITS.actions)
    .refine((elements) => new Set(elements.map((each) => each.action_id)).size === elements.length, 'an id twice'),
});

const opinion = z.strictObject({
  text: plainText(LIMITS.buttonLabel),
  accessibility_label: sent(LIMITS.accessibilityLabel),
  value: sent(LIMITS.buttonValue),
});
const contextActions = z.strictObject({
  type: z.literal('context_actions'),
  elements: z
    .array(
      z.strictObject({
        type: z.literal('feedback_buttons'),
        action_id: sent(LIMITS.id),
        positive_button: opinion,
        negative_button: opinion,
      }),
    )
    .min(1)
    .max(LIMITS.contextActions),
});

const block = z.discriminatedUnion('type', [richText, actions, contextActions]);

const posting = z.strictObject({
  text: sent(40_000).refine((text) => !/[<>]|&(?!(amp|lt|gt);)/u.test(text), 'not escaped'),
  blocks: z
    .array(block)
    .min(1)
    .max(LIMITS.messageBlocks)
    .refine((blocks) => JSON.stringify(blocks).length + 100 * blocks.length <= LIMITS.messageJson, 'too large'),
});

const input = z.strictObject({
  type: z.literal('input'),
  block_id: sent(LIMITS.id),
  optional: z.boolean(),
  label: plainText(LIMITS.inputLabel),
  hint: plainText(LIMITS.inputLabel).optional(),
  element: z.strictObject({
    type: z.literal('plain_text_input'),
    action_id: sent(LIMITS.id),
    multiline: z.literal(true),
  }),
});

const view = z.strictObject({
  title: plainText(LIMITS.modalTitle),
  blocks: z
    .array(z.union([block, input]))
    .max(LIMITS.viewBlocks)
    .refine((blocks) => escapedBytes(blocks) <= LIMITS.viewBytes, 'too large'),
});

/** What Slack would refuse about it, as far as it is known. Nothing but what we send is allowed, so no mrkdwn either. */
export function problemsOf(kind: 'posting' | 'view', made: unknown): string[] {
  const { error } = (kind === 'posting' ? posting : view).safeParse(made);
  return error === undefined ? [] : error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** The words of a kind of container, in order, a string for each container. */
export function textsOf(kind: 'rich_text_section' | 'rich_text_quote', blocks: readonly KnownBlock[]): string[] {
  return blocks.flatMap((each) => {
    const { success, data } = richText.safeParse(each);
    if (!success) return [];
    return data.elements
      .filter(({ type }) => type === kind)
      .map(({ elements }) => elements.map((element) => ('text' in element ? element.text : '')).join(''));
  });
}

function lengthOf(containers: readonly { elements: readonly object[] }[]): number {
  const texts = containers.flatMap(({ elements }) => elements.map((each) => ('text' in each ? `${each.text}` : '')));
  return texts.join('').length;
}

function eachOnce(all: readonly { value: string }[]): boolean {
  return new Set(all.map(({ value }) => value)).size === all.length;
}

/** As large as JSON can be: each character beyond ASCII as an escape. */
function escapedBytes(value: unknown): number {
  return JSON.stringify(value).replace(/[^\x20-\x7e]/gu, '\\u0000').length;
}
