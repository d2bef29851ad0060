import type { TeamsEngine } from '../../../../src/config/teams.js';
import { isCalled } from './called.js';
import { speaks } from './speaking.js';

/** What every engine does, whichever library it stands on. */
export function engineContract(name: TeamsEngine): void {
  isCalled(name);
  speaks(name);
}
