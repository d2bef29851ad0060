import type { Check } from '../../../src/diagnosis/check.js';
import { app } from './app.js';
import { channelMessages } from './channelmessages.js';
import { clock } from './clock.js';
import type { Examined } from './examined.js';
import { groups } from './groups.js';
import { hook } from './hook.js';
import { library } from './library.js';
import { reach } from './reach.js';
import { token } from './token.js';

/** All there is to look at, from what the others need to what needs them. */
export const CHECKS: readonly Check<Examined>[] = [app, library, reach, clock, token, hook, channelMessages, groups];
