import type { Response } from 'express';
import { OUTSIDE, type Standing } from '../../src/person/standing.js';

/** Who has the page in front of them. */
export interface Visitor extends Standing {
  /** Undefined where nobody is signed in. */
  readonly person: { readonly id: string; readonly name: string } | undefined;
  /**
   * Why somebody who was signed in reads no more than anybody: `ended`, or `unconfirmed` as long as the provider or the
   * store does not answer.
   */
  readonly trouble: 'ended' | 'unconfirmed' | undefined;
}

export const NOBODY: Visitor = { ...OUTSIDE, person: undefined, trouble: undefined };

/** As the session says; anybody, until it was asked. */
export function visitorOf({ locals }: Pick<Response, 'locals'>): Visitor {
  return (locals as { visitor?: Visitor }).visitor ?? NOBODY;
}

export function admit({ locals }: Pick<Response, 'locals'>, visitor: Visitor): void {
  (locals as { visitor?: Visitor }).visitor = visitor;
}

/** Whether there is anything to sign in to. */
export function canSignIn({ app }: Pick<Response, 'app'>): boolean {
  return app.get(CAN_SIGN_IN) === true;
}

/** Name of the setting of the application. */
export const CAN_SIGN_IN = 'can sign in';
