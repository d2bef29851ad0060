import { corpusOf } from '../../../corpus/loading.js';
import { NIGHT_WATCH, WAREHOUSE } from '../../../corpus/warehouse.js';

/** The warehouse's rules for anybody, those of its night watch for those whom the provider has in a group. */
export const guarded = corpusWith('{platform: web, group: shokuin}');

/** The same, those of the night watch for every member of the organisation. */
export const forMembers = corpusWith('{platform: web}');

function corpusWith(rule: string) {
  return corpusOf({
    'policies/keibi.md': NIGHT_WATCH,
    'policies/soko.md': WAREHOUSE,
    'settings.yaml': `access:\n  staff:\n    - ${rule}\n`,
  });
}
