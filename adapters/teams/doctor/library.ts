import type { Check } from '../../../src/diagnosis/check.js';
import { error, ok } from '../../../src/diagnosis/finding.js';
import { PlatformTrouble } from '../../../src/service/platform.js';
import type { Examined } from './examined.js';

/** Whether what speaks with Teams is installed. */
export const library: Check<Examined> = {
  name: 'library',
  title: '部品',
  async look({ settings, engine }) {
    try {
      await engine();
      return [ok(`TEAMS_ENGINE の ${settings.engine} を使えます。`)];
    } catch (failure) {
      if (failure instanceof PlatformTrouble) return [error(failure.message)];
      throw failure;
    }
  },
};
