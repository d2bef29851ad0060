import type { TeamsSettings } from '../../../src/config/teams.js';

/** Where Microsoft's services are. Other clouds have others, and so have tests; no setting leads there. */
export interface Endpoints {
  /** Who signs what Teams calls us with, as the tokens say. */
  readonly issuer: string;
  /** OpenID metadata that names the keys of the issuer. */
  readonly metadataUrl: string;
  /** Entra ID, without a tenant. */
  readonly loginUrl: string;
}

/** What our own tokens are for. */
export const CONNECTOR = 'https://api.botframework.com';

export const PUBLIC_CLOUD: Endpoints = {
  issuer: 'https://api.botframework.com',
  metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  loginUrl: 'https://login.microsoftonline.com',
};

export interface EngineParts {
  readonly settings: Pick<TeamsSettings, 'app' | 'engine' | 'tenants'>;
  /** Told of every error that is not the caller's. */
  readonly onError: (error: unknown) => void;
  /** Told why somebody was answered 403: a tenant that is none of ours, or a service elsewhere in local mode. */
  readonly onRefused: (why: string) => void;
  readonly endpoints?: Endpoints;
  /**
   * Gets tokens in place of the library. For tests: Microsoft's library for sign-in takes no address without https, and
   * asks Microsoft about every one it does not know.
   */
  readonly token?: () => Promise<string>;
  /** How long one call may take, its token included. */
  readonly patienceMs?: number;
}
