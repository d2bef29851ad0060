import type { Check } from '../../../src/diagnosis/check.js';
import { botToken } from './bottoken.js';
import { channels } from './channels.js';
import { clock } from './clock.js';
import type { Examined } from './examined.js';
import { groups } from './groups.js';
import { proxy } from './proxy.js';
import { reach } from './reach.js';
import { scopes } from './scopes.js';
import { transport } from './transport.js';

/** All there is to look at, from what the others need to what needs them. */
export const CHECKS: readonly Check<Examined>[] = [reach, proxy, clock, botToken, scopes, transport, channels, groups];
