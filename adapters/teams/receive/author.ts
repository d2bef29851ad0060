import type { Asker } from '../asker/askers.js';

/** Who did something, and as whom the service knows them. */
export interface Author {
  readonly asker: Asker;
  readonly person: string;
}
