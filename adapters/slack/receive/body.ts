import { readEvent } from './event.js';
import type { Happening } from './happening.js';
import { readCommand, readInteraction } from './interaction.js';

/** What any body that Slack sends tells us; undefined where it is nothing that concerns us. */
export function readBody(body: unknown): Happening | undefined {
  return readEvent(body) ?? readCommand(body) ?? readInteraction(body);
}
