import type { Check } from '../../diagnosis/check.js';
import { error, ok, warning } from '../../diagnosis/finding.js';
import type { Surroundings } from './examined.js';

const LEAST = { major: 20, minor: 19 };
const RECOMMENDED = 24;

export const node: Check<Surroundings> = {
  name: 'node',
  title: 'Node.js',
  look({ nodeVersion }) {
    const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
    const old = major < LEAST.major || (major === LEAST.major && minor < LEAST.minor);
    const remedy = `Node.js ${RECOMMENDED} をおすすめします。`;
    if (old)
      return [error(`Node.js ${nodeVersion} では動きません。${LEAST.major}.${LEAST.minor} 以降が必要です。`, remedy)];
    if (major < RECOMMENDED) return [warning(`Node.js ${nodeVersion} で動きますが、新しいものがあります。`, remedy)];
    return [ok(`Node.js ${nodeVersion} です。`)];
  },
};
