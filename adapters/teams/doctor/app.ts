import type { Check } from '../../../src/diagnosis/check.js';
import { ok, warning } from '../../../src/diagnosis/finding.js';
import type { Examined } from './examined.js';

/** As whom we speak, and to whom. */
export const app: Check<Examined> = {
  name: 'app',
  title: 'アプリ',
  look({ settings: { app: registered, tenants } }) {
    if (registered === undefined)
      return [
        warning(
          'TEAMS_LOCAL: この機械の中で試すための設定です。この機械でプログラムを動かせる人なら、だれでも質問を送れます。',
          'Teamsで使うときは、TEAMS_LOCAL を消し、TEAMS_APP_ID などを書いてください。',
        ),
      ];
    const { id, tenantId, password } = registered;
    const way = password === undefined ? 'マネージド ID で名乗ります' : 'クライアントシークレットで名乗ります';
    const others = tenants.filter((tenant) => tenant !== tenantId);
    return [
      ok(`アプリ ${id} として、テナント ${tenantId} で使います。${way}。`),
      ok(
        others.length === 0
          ? 'ほかのテナントからの通信は、すべて断ります。'
          : `ほかに、テナント ${others.join('、')} にもお答えします（TEAMS_TENANTS）。そこの人も、このテナントの人と同じに扱います。`,
      ),
    ];
  },
};
