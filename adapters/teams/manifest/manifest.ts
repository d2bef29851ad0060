import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PACKAGE_ROOT } from '../../../src/config/packageroot.js';
import type { TeamsSettings } from '../../../src/config/teams.js';

/** What the app is to be declared as in Teams: of everything in it, what is read or filled in here. */
const schema = z.looseObject({
  id: z.string(),
  developer: z.looseObject({ websiteUrl: z.string(), privacyUrl: z.string(), termsOfUseUrl: z.string() }),
  icons: z.looseObject({ color: z.string(), outline: z.string() }),
  localizationInfo: z.looseObject({ additionalLanguages: z.array(z.looseObject({ file: z.string() })) }),
  bots: z.array(z.looseObject({ botId: z.string() })),
  composeExtensions: z.array(z.looseObject({ botId: z.string() })),
});

export type Manifest = z.infer<typeof schema>;

/** As it is shipped: whose app it is stays open. */
export function readManifest(): Manifest {
  return schema.parse(JSON.parse(readFileSync(join(PACKAGE_ROOT, 'manifest', 'teams', 'manifest.json'), 'utf8')));
}

/** The same for an app. Teams takes nothing but https for the pages that tell of it. */
export function manifestFor(
  manifest: Manifest,
  { appId, channelMessages }: Pick<TeamsSettings, 'channelMessages'> & { readonly appId: string },
  publicUrl: string | undefined,
): Manifest {
  const { developer, bots, composeExtensions } = manifest;
  const page = publicUrl?.startsWith('https://') ? publicUrl : undefined;
  return {
    ...manifest,
    id: appId,
    developer:
      page === undefined ? developer : { ...developer, websiteUrl: page, privacyUrl: page, termsOfUseUrl: page },
    bots: bots.map((bot) => ({ ...bot, botId: appId })),
    composeExtensions: composeExtensions.map((extension) => ({ ...extension, botId: appId })),
    ...(channelMessages ? forChannelMessages(appId) : {}),
  };
}

/** What the owners of a team or a chat consent to when the app is added there: messages that do not mention it. */
export const CHANNEL_MESSAGES = ['ChannelMessage.Read.Group', 'ChatMessage.Read.Chat'];

function forChannelMessages(appId: string) {
  return {
    // The resource means nothing here, but has to be there.
    webApplicationInfo: { id: appId, resource: 'https://RscPermission' },
    authorization: {
      permissions: { resourceSpecific: CHANNEL_MESSAGES.map((name) => ({ name, type: 'Application' })) },
    },
  };
}
