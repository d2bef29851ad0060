/*
 * Loaded into the built program before it begins (`node --import`): puts fakes in place of Microsoft's services, where no
 * setting leads. Microsoft's library for sign-in takes no address without https; the token here says which process speaks.
 */
import { MsalAppCredentials } from 'botframework-connector';
import { PUBLIC_CLOUD } from '../../../dist/adapters/teams/engine/parts.js';

Object.assign(PUBLIC_CLOUD, JSON.parse(process.env.CRASH_MICROSOFT));
MsalAppCredentials.prototype.getToken = async () => `process-${process.pid}`;
