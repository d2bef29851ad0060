import { corpusOf } from '../../../corpus/loading.js';
import { NIGHT_WATCH, WAREHOUSE } from '../../../corpus/warehouse.js';

/** The warehouse's rules for anybody, those of its night watch for those whom the provider has in a group. */
export const guarded = corpusOf({
  'policies/keibi.md': NIGHT_WATCH,
  'policies/soko.md': WAREHOUSE,
  'settings.yaml': 'access:\n  staff:\n    - {platform: web, group: shokuin}\n',
});
