import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PACKAGE_ROOT } from '../../src/config/packageroot.js';
import { HOOK_PATH } from './names.js';

/** What the app is to be declared as in Slack: of everything in it, what is read or filled in here. */
const schema = z.looseObject({
  features: z.looseObject({ slash_commands: z.array(z.looseObject({ command: z.string() })) }),
  oauth_config: z.looseObject({ scopes: z.looseObject({ bot: z.array(z.string()) }) }),
  settings: z.looseObject({
    event_subscriptions: z.looseObject({ bot_events: z.array(z.string()) }),
    interactivity: z.looseObject({ is_enabled: z.boolean() }),
  }),
});

export type Manifest = z.infer<typeof schema>;

/** As it is shipped, for Socket Mode. */
export function readManifest(): Manifest {
  return schema.parse(JSON.parse(readFileSync(join(PACKAGE_ROOT, 'manifest', 'slack.json'), 'utf8')));
}

/** The same for an app that Slack calls at a public address. */
export function calledAt(manifest: Manifest, address: string): Manifest {
  const request_url = hookAddress(address);
  const { features, settings } = manifest;
  return {
    ...manifest,
    features: {
      ...features,
      slash_commands: features.slash_commands.map((command) => ({ ...command, url: request_url })),
    },
    settings: {
      ...settings,
      event_subscriptions: { request_url, ...settings.event_subscriptions },
      interactivity: { ...settings.interactivity, request_url },
      socket_mode_enabled: false,
    },
  };
}

/** What to register with Slack: below a public address, unless it is there already. */
export function hookAddress(address: string): string {
  const base = address.replace(/\/+$/, '');
  return base.endsWith(HOOK_PATH) ? base : base + HOOK_PATH;
}

/** Slack calls over https alone, and adds nothing to an address. */
export function canBeCalledAt(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, search, hash } = new URL(address);
  return protocol === 'https:' && [username, password, search, hash].every((part) => part === '');
}
