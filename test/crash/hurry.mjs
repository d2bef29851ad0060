/*
 * Loaded into the built program before it begins (`node --import`): gives it other timings, and ends it just before or
 * just after the next event is recorded, once it is told to on standard input. It says which event that was.
 */
import { writeSync } from 'node:fs';
import { Service } from '../../dist/src/service/service.js';
import { TIMINGS } from '../../dist/src/service/timings.js';

Object.assign(TIMINGS, JSON.parse(process.env.CRASH_TIMINGS ?? '{}'));

let dies;
process.stdin.setEncoding('utf8').on('data', (when) => {
  dies = when.trim();
});
// Whoever started it leaves nothing behind, however they end.
process.stdin.on('end', () => process.exit(1));
process.stdin.unref();

const { receive } = Service.prototype;
Service.prototype.receive = async function (arrival) {
  if (dies === 'recording') die(arrival);
  await receive.call(this, arrival);
  if (dies === 'recorded') die(arrival);
};

function die({ key }) {
  writeSync(1, `${dies}\t${key}\n`);
  process.kill(process.pid, 'SIGKILL');
}
