/** Everything of the table's corpus that has readers of its own. Who reads what stands with the askers, not here. */
export const THINGS = [
  'public',
  'staff',
  'helpdesk',
  'owner',
  'csirt',
  'administrator',
  'own-group',
  'csirt-or-owner',
  'csirt-article',
  'staff-item',
] as const;
export type Thing = (typeof THINGS)[number];

/** A name for readers that only this organisation has. */
export const OWN_GROUP = 'qzgyomuvx';

/** Documents of their own, with what their front matter calls their audience. */
export const DOCUMENTS = {
  public: 'public',
  staff: 'staff',
  helpdesk: 'helpdesk',
  owner: 'owner',
  csirt: 'csirt',
  administrator: 'administrator',
  'own-group': OWN_GROUP,
  'csirt-or-owner': '[csirt, owner]',
} as const satisfies Partial<Record<Thing, string>>;
export type DocumentThing = keyof typeof DOCUMENTS;

/** Parts: an article of the document for staff, an item of the one for everybody. */
export const PARTS = {
  'csirt-article': { of: 'staff', at: '第4条', audience: 'csirt' },
  'staff-item': { of: 'public', at: '第3条第3号', audience: 'staff' },
} as const satisfies Partial<Record<Thing, object>>;

export function isDocument(thing: Thing): thing is DocumentThing {
  return thing in DOCUMENTS;
}

export function isPartOf(part: Thing, thing: Thing): boolean {
  return !isDocument(part) && PARTS[part].of === thing;
}
