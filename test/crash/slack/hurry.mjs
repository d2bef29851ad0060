/*
 * Loaded into the built program before it begins (`node --import`): gives it other timings, and ends it between recording
 * an event and acknowledging it, once it is told to on standard input. It says which event that was.
 */
import { writeSync } from 'node:fs';
import { Service } from '../../../dist/src/service/service.js';
import { TIMINGS } from '../../../dist/src/service/timings.js';

Object.assign(TIMINGS, JSON.parse(process.env.CRASH_TIMINGS ?? '{}'));

let dies = false;
process.stdin.on('data', () => {
  dies = true;
});
// Whoever started it leaves nothing behind, however they end.
process.stdin.on('end', () => process.exit(1));
process.stdin.unref();

const { receive } = Service.prototype;
Service.prototype.receive = async function (arrival) {
  await receive.call(this, arrival);
  if (!dies) return;
  writeSync(1, `recorded\t${arrival.key}\n`);
  process.kill(process.pid, 'SIGKILL');
};
