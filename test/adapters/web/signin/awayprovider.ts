import { type Provider, SignInProblem } from '../../../../adapters/web/signin/provider.js';

const away = () => Promise.reject(new SignInProblem('unreachable'));

/** An identity provider that answers nothing: for tests of which sign-in is no part, but the sessions that came of it. */
export const AWAY: Provider = {
  issuer: 'https://login.example/',
  begin: away,
  complete: away,
  again: away,
  endUrl: away,
};
