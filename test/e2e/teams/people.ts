/** Who and what there is in the playground, as its file of settings has it. It wants five people beside who asks. */
export const PEOPLE = {
  version: '0.1.1',
  tenantId: '00000000-0000-0000-0000-0000000000001',
  bot: { id: '00000000-0000-0000-0000-00000000000011', name: 'jobun' },
  currentUser: person(0, '問う人'),
  users: ['甲', '乙', '丙', '丁', '戊'].map((name, at) => person(at + 1, name)),
  personalChat: { id: 'personal-chat' },
  groupChat: { id: 'group-chat', name: '総務課' },
  team: {
    id: 'team-id',
    name: '全庁',
    aadGroupId: '00000000-0000-0000-0000-000000000031',
    channels: [{ id: 'channel-id', name: '規程の相談' }],
  },
};

function person(at: number, name: string) {
  const email = `person${at}@example.com`;
  return {
    id: `user-id-${at}`,
    name,
    userPrincipleName: email,
    aadObjectId: `00000000-0000-0000-0000-0000000000${20 + at}`,
    givenName: name,
    surname: '',
    email,
  };
}
