/** What the organisation says of itself. Empty as shipped: an example number at two in the morning is worse than none. */
export interface Settings {
  readonly contact: Contact | undefined;
  /** Where what the policy leaves open is settled: a sentence each, with the provision that says so. */
  readonly settledAt: readonly { readonly line: string; readonly document: string; readonly address: string }[];
  /** Example questions on the first screen; made from the documents where the organisation gives none. */
  readonly suggestions: readonly string[];
}

export interface Contact {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly mail?: string | undefined;
  readonly hours?: string | undefined;
}

export const NO_SETTINGS: Settings = { contact: undefined, settledAt: [], suggestions: [] };
