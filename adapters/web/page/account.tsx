import { Page } from './page.js';
import { WaysOn } from './wayson.js';

interface AccountProps {
  readonly name: string;
  /** What one may read beyond what anybody may, and the roles one has. */
  readonly audiences: readonly string[];
  /** Signed in now, in so many browsers. */
  readonly sessions: number;
}

const NAMES: Readonly<Record<string, string>> = {
  staff: '職員',
  helpdesk: 'ヘルプデスク',
  owner: '規程の担当者',
  csirt: 'CSIRT',
  administrator: '管理者',
};

export function Account({ name, audiences, sessions }: AccountProps) {
  return (
    <Page title="サインインの情報" place="account" styles={['account']}>
      <section class="sheet account">
        <h1>{name || 'サインイン中'}</h1>
        {audiences.length === 0 ? (
          <p>いまは、だれでも読める文書だけをご覧いただけます。</p>
        ) : (
          <>
            <p>公開文書のほかに、次の範囲の文書をご覧いただけます。</p>
            <ul>
              {audiences.map((audience) => (
                <li key={audience}>{NAMES[audience] ?? audience}</li>
              ))}
            </ul>
          </>
        )}
        <p>範囲が違うときは、このページの担当者へお知らせください。</p>
        <Exit label="サインアウト" />
        {sessions > 1 ? (
          <>
            <p>いま、{sessions} か所のブラウザーでサインインしています。</p>
            <Exit label="すべてのブラウザーからサインアウト" everywhere />
          </>
        ) : null}
      </section>
    </Page>
  );
}

function Exit({ label, everywhere = false }: { readonly label: string; readonly everywhere?: boolean }) {
  return (
    <form method="post" action={everywhere ? '/signout/everywhere' : '/signout'}>
      <button type="submit">{label}</button>
    </form>
  );
}

interface SignedOutProps {
  /** Where the session with the provider itself can be ended. */
  readonly endUrl: URL | undefined;
}

export function SignedOut({ endUrl }: SignedOutProps) {
  return (
    <Page title="サインアウトしました">
      <section class="sheet apology">
        <h1>サインアウトしました</h1>
        <p>だれでも読める文書は、このままご覧いただけます。</p>
        {endUrl === undefined ? null : (
          <p>
            ほかの人と使う端末では、<a href={endUrl.href}>サインインの窓口からもサインアウト</a>
            してください。そうしないと、次の人があなたとしてサインインできることがあります。
          </p>
        )}
        <WaysOn />
      </section>
    </Page>
  );
}
