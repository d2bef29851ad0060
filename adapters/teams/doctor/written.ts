import type { Check } from '../../../src/diagnosis/check.js';
import { error, ok } from '../../../src/diagnosis/finding.js';

const SETTINGS = ['TEAMS_APP_ID', 'TEAMS_TENANT_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_APP_PASSWORD_FILE', 'TEAMS_LOCAL'];

/** Which of the settings are there at all; whether they can be used is for the settings to say. */
export const written: Check<{ readonly environment: NodeJS.ProcessEnv }> = {
  name: 'written',
  title: 'Teamsの設定',
  look({ environment }) {
    const there = SETTINGS.filter((setting) => !['', undefined, 'false'].includes(environment[setting]));
    return there.length > 0 ? [ok(`${there.join('、')} があります。`)] : [UNSET];
  },
};

const UNSET = error(
  'Teamsは設定されていません（TEAMS_APP_ID がありません）。',
  'README.ja.md の「Teamsで使う」のとおりに、アプリを登録し、.env に書いてください。手元で試すだけなら、TEAMS_LOCAL=true と HOOKS_LISTEN を書きます。',
);
