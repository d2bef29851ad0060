import { z } from 'zod';
import { pressOf, SHORTCUTS } from '../names.js';
import type { Commanded, Picked, Pressed, Submitted } from './happening.js';

const person = z.object({ id: z.string(), team_id: z.string().optional() });
const where = { team: z.object({ id: z.string() }).nullish(), user: person };

const command = z.object({
  command: z.string(),
  team_id: z.string(),
  user_id: z.string(),
  channel_id: z.string(),
  text: z.string().default(''),
  trigger_id: z.string(),
  response_url: z.string(),
});

const picked = z.object({
  ...where,
  type: z.literal('message_action'),
  callback_id: z.enum(SHORTCUTS),
  trigger_id: z.string(),
  response_url: z.string(),
  channel: z.object({ id: z.string() }),
  message: z.object({ text: z.string().default(''), ts: z.string().optional(), thread_ts: z.string().optional() }),
});

const pressed = z.object({
  ...where,
  type: z.literal('block_actions'),
  trigger_id: z.string(),
  response_url: z.string().optional(),
  container: z
    .object({
      is_ephemeral: z.boolean().optional(),
      message_ts: z.string().optional(),
      thread_ts: z.string().optional(),
    })
    .optional(),
  channel: z.object({ id: z.string() }).optional(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  view: z.object({ id: z.string(), type: z.string(), app_installed_team_id: z.string().nullish() }).optional(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        action_ts: z.string().optional(),
        value: z.string().optional(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
});

const submitted = z.object({
  ...where,
  type: z.literal('view_submission'),
  view: z.object({
    id: z.string(),
    hash: z.string(),
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    /** Where it was opened from a channel that is shared, `team` may be another. */
    app_installed_team_id: z.string().nullish(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }),
  }),
});

export function readCommand(body: unknown): Commanded | undefined {
  const { data } = command.safeParse(body);
  if (data === undefined) return undefined;
  return {
    kind: 'commanded',
    command: data.command,
    team: data.team_id,
    user: data.user_id,
    channel: data.channel_id,
    text: data.text,
    trigger: data.trigger_id,
    responseUrl: data.response_url,
  };
}

/** What was picked, pressed or filled in; undefined where it is nothing of ours. */
export function readInteraction(body: unknown): Picked | Pressed | Submitted | undefined {
  return readPicked(body) ?? readPressed(body) ?? readSubmitted(body);
}

function readPicked(body: unknown): Picked | undefined {
  const { data } = picked.safeParse(body);
  if (data === undefined) return undefined;
  return {
    kind: 'picked',
    ...who(data),
    shortcut: data.callback_id,
    channel: data.channel.id,
    repliesTo: repliedTo(data.message),
    text: data.message.text,
    trigger: data.trigger_id,
    responseUrl: data.response_url,
  };
}

function readPressed(body: unknown): Pressed | undefined {
  const { data } = pressed.safeParse(body);
  const [action] = data?.actions ?? [];
  const press = action === undefined ? undefined : pressOf(action.action_id);
  if (data === undefined || action === undefined || press === undefined) return undefined;
  const { channel, message, container, view } = data;
  const ts = message?.ts ?? container?.message_ts;
  const thread = message?.thread_ts ?? container?.thread_ts;
  const isPost = channel !== undefined && channel.id !== '' && ts !== undefined;
  return {
    kind: 'pressed',
    ...who(data, view),
    press,
    value: action.value ?? action.selected_option?.value ?? '',
    trigger: data.trigger_id,
    at: action.action_ts,
    responseUrl: data.response_url,
    modal: view?.type === 'modal' ? view.id : undefined,
    post: isPost
      ? {
          channel: channel.id,
          ts,
          thread,
          repliesTo: repliedTo({ ts, thread_ts: thread }),
          isPrivate: container?.is_ephemeral === true,
        }
      : undefined,
  };
}

function repliedTo({ ts, thread_ts }: { ts?: string | undefined; thread_ts?: string | undefined }): string | undefined {
  return thread_ts === ts ? undefined : thread_ts;
}

function readSubmitted(body: unknown): Submitted | undefined {
  const { data } = submitted.safeParse(body);
  if (data === undefined) return undefined;
  const { id, hash, callback_id: view, private_metadata: kept, state } = data.view;
  const inputs = Object.values(state.values).flatMap((inputs) => Object.entries(inputs));
  const values = Object.fromEntries(inputs.flatMap(([name, input]) => textOf(name, input)));
  return { kind: 'submitted', ...who(data, data.view), view, id, hash, kept, values };
}

const typed = z.object({ value: z.string().nullish() });

function textOf(name: string, input: unknown): [string, string][] {
  const { data } = typed.safeParse(input);
  return data === undefined ? [] : [[name, data.value ?? '']];
}

function who(
  { team, user }: { team?: { id: string } | null | undefined; user: z.infer<typeof person> },
  view: { app_installed_team_id?: string | null | undefined } = {},
) {
  return { team: view.app_installed_team_id ?? team?.id ?? user.team_id ?? '', user: user.id };
}
