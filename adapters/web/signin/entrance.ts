import type { Session } from '../../../src/config/session.js';
import type { Store } from '../../../src/store/store.js';
import type { Provider } from './provider.js';

/** Everything it takes to know who comes in. Time and chance come from here. */
export interface Entrance {
  readonly store: Pick<Store, 'sessions' | 'tickets' | 'people' | 'limits'>;
  /** Without one nobody can sign in, and the pages show what anybody may read. */
  readonly provider: Provider | undefined;
  /** Whether a local link was printed: somebody at this machine may see everything. */
  readonly local: boolean;
  readonly session: Session;
  readonly now: () => number;
  /** A new secret, which nobody can guess: 43 characters of base64url. */
  readonly newSecret: () => string;
}
