/** What has to be known of a sign-in that is under way, until the browser is back. Secret, and used once. */
export interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What the identity provider says of somebody at this moment. */
export interface SignedIn {
  readonly subject: string;
  readonly name: string;
  /** Only where the provider says that it has verified it. */
  readonly verifiedMail: string | undefined;
  /** False for guests of the organisation. */
  readonly member: boolean;
  readonly groups: readonly string[];
  /** What to ask again with. */
  readonly tokens: Tokens;
}

export interface Tokens {
  readonly refresh: string | undefined;
  readonly access: string;
}

/** Who the organisation's people are, as its identity provider knows it. All of these throw `SignInProblem`. */
export interface Provider {
  readonly issuer: string;
  begin(): Promise<{ readonly url: URL; readonly pending: Pending }>;
  /** `callback` is the address the browser came back to, with what the provider wrote into it. */
  complete(callback: URL, pending: Pending): Promise<SignedIn>;
  /**
   * The same person as they are now. `keep` is told of new tokens before anything else is asked: the old ones may be worth
   * nothing from then on.
   */
  again(signedIn: SignedIn, keep: (tokens: Tokens) => Promise<void>): Promise<SignedIn>;
  /** Where the browser ends its session with the provider itself; undefined where the provider has no such page. */
  endUrl(): Promise<URL | undefined>;
}

/**
 * Why nobody is signed in. `declined`: the person or the provider said no. `stale`: it was used before, or came too
 * late. `untrusted`: what came is not what was asked for, or not from whom. `unreachable`: the provider does not answer.
 */
export class SignInProblem extends Error {
  constructor(
    readonly kind: 'declined' | 'stale' | 'untrusted' | 'unreachable',
    cause?: unknown,
  ) {
    super(kind, { cause });
    // The log shows an error's name alone: its words could hold somebody's.
    this.name = [...new Set(['SignInProblem', kind, ...codesOf(cause)])].join(' ');
  }

  /** What people did themselves, or took too long for, is nothing for whoever runs the program. */
  isForOperator(): boolean {
    return this.kind === 'untrusted' || this.kind === 'unreachable';
  }
}

/** Constants of the protocol, its library and the system, from what failed down to why: no address, no words. */
function codesOf(cause: unknown): readonly string[] {
  if (typeof cause !== 'object' || cause === null) return [];
  const codes = ['code', 'error', 'claim', 'attribute', 'status'].flatMap((name) => {
    const code: unknown = Reflect.get(cause, name);
    return typeof code === 'string' || typeof code === 'number' ? [`${code}`] : [];
  });
  return [...codes.filter((code) => /^\w{1,60}$/.test(code)), ...codesOf(Reflect.get(cause, 'cause'))];
}
