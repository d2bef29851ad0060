/** Those that the settings name: nobody names a direct message, of two or of several. */
const CHANNELS = ['channels', 'groups'];
const EVERYWHERE = [...CHANNELS, 'mpim', 'im'];

const of = (kinds: readonly string[], what: string) => kinds.map((kind) => `${kind}:${what}`);

/**
 * The scopes of the bot that each method needs wherever we call it, from Slack's reference (docs.slack.dev/reference/
 * methods). A method that is not here may not be used.
 */
export const SCOPES_OF_METHOD: Readonly<Record<string, readonly string[]>> = {
  // With the app-level token, whose own scope is connections:write.
  'apps.connections.open': [],
  'api.test': [],
  'auth.test': [],
  'agents.sessions.setStatus': ['chat:write'],
  'agents.sessions.rename': ['chat:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'assistant.threads.setTitle': ['assistant:write'],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': of(EVERYWHERE, 'history'),
  'conversations.info': of(CHANNELS, 'read'),
  'conversations.members': of(CHANNELS, 'read'),
  'conversations.open': ['im:write'],
  'conversations.replies': of(EVERYWHERE, 'history'),
  'users.info': ['users:read', 'users:read.email'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};

/** What is declared so that an event arrives, and the scopes that this needs (docs.slack.dev/reference/events). */
export const SUBSCRIPTIONS_OF_EVENT: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  app_home_opened: { app_home_opened: [] },
  app_mention: { app_mention: ['app_mentions:read'] },
  message: {
    'message.channels': ['channels:history'],
    'message.groups': ['groups:history'],
    'message.im': ['im:history'],
    'message.mpim': ['mpim:history'],
  },
};
