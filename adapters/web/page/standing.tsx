import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { signInFrom } from '../signin/address.js';
import { NOBODY, type Visitor } from '../visitor.js';

/** Who a page is made for, and whether there is anything to sign in to. */
export interface Visit {
  readonly visitor: Visitor;
  readonly canSignIn: boolean;
  /** Whether there is a table of actions for them. */
  readonly offersTable: boolean;
  /** Where they are, to come back to. */
  readonly path: string;
}

export const VisitContext = createContext<Visit>({ visitor: NOBODY, canSignIn: false, offersTable: false, path: '/' });

/** The way in, or who is in. */
export function Standing({ current }: { readonly current: boolean }) {
  const { visitor, canSignIn, path } = useContext(VisitContext);
  if (visitor.person !== undefined)
    return (
      <a href="/account" aria-current={current ? 'page' : undefined}>
        {visitor.person.name || 'サインイン中'}
      </a>
    );
  return canSignIn ? <a href={signInFrom(path)}>サインイン</a> : null;
}

/** On every page of somebody who reads less than they may be used to. */
export function StandingNotice() {
  const { visitor, canSignIn, path } = useContext(VisitContext);
  if (visitor.trouble === undefined) return null;
  return (
    <p class="standing" role="status">
      {visitor.trouble === 'ended' ? (
        <>
          サインインの期限が切れました。いまご覧になれるのは、だれでも読める文書だけです。
          {canSignIn ? <a href={signInFrom(path)}>もう一度サインインする</a> : null}
        </>
      ) : (
        'いま、サインインの確認ができません。確認できるまで、ご覧になれるのは、だれでも読める文書だけです。'
      )}
    </p>
  );
}
