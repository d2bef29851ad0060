/** What the page is told about where it is. */
export interface Setting {
  /** Where the local Slack tells its own page of all that happens. */
  readonly socketUrl: string;
  readonly app: { readonly id: string; readonly bot: string; readonly name: string };
  /** Who looks. */
  readonly person: { readonly id: string; readonly direct: string };
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly channels: readonly { readonly id: string; readonly name: string }[];
  /** In the menu of a message. */
  readonly shortcuts: readonly { readonly name: string; readonly callback_id: string }[];
}
