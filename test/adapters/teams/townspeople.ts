export const TENANT = '11111111-1111-4111-8111-111111111111';
export const OTHER_TENANT = '33333333-3333-4333-8333-333333333333';

/** Somebody, as an activity names them, and as the list of a place's members has them. */
export interface Person {
  readonly id: string;
  readonly aadObjectId?: string;
  readonly name: string;
  /** What the list says besides; undefined for who is not in it. */
  readonly entry?: object | undefined;
}

const MEMBER = { tenantId: TENANT, userRole: 'user', userPrincipalName: 'someone@town.example' };

export const ANNA: Person = { id: '29:anna', aadObjectId: 'aad-anna', name: '安藤 杏', entry: MEMBER };
export const BEN: Person = { id: '29:ben', aadObjectId: 'aad-ben', name: '別府 勉', entry: MEMBER };

export const STRANGERS = {
  'a guest': { ...BEN, entry: { ...MEMBER, userRole: 'guest' } },
  'a guest whose role says otherwise': {
    ...BEN,
    entry: { ...MEMBER, userPrincipalName: 'ben_other.example#EXT#@town.example' },
  },
  'somebody of another organisation': { ...BEN, entry: { ...MEMBER, tenantId: OTHER_TENANT } },
  'somebody anonymous': {
    id: '29:anonymous',
    name: 'なにがし',
    entry: { userRole: 'anonymous', name: 'なにがし' },
  },
  'somebody whom Teams does not find there': { id: BEN.id, aadObjectId: 'aad-ben', name: BEN.name },
} satisfies Readonly<Record<string, Person>>;

/** A place, as activities name it. */
export interface Place {
  readonly id: string;
  readonly conversationType: 'personal' | 'groupChat' | 'channel';
  readonly team?: string;
}

export const TEAM = '19:somu@thread.tacv2';
export const DESK = '19:helpdesk@thread.tacv2';
export const PERSONAL: Place = { id: 'a:personal', conversationType: 'personal' };
export const GROUP: Place = { id: '19:meeting@thread.v2', conversationType: 'groupChat' };
/** As Teams names a thread of it. */
export const THREAD: Place = { id: `${TEAM};messageid=1700000000000`, conversationType: 'channel', team: TEAM };
export const CHANNEL: Place = { ...THREAD, id: TEAM };

export function entryOf({ entry, ...person }: Person): object | undefined {
  return entry === undefined ? undefined : { ...person, ...entry };
}
