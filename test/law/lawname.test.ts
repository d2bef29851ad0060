import { describe, expect, test } from 'vitest';
import { findAddresses } from '../../src/law/addressreader.js';
import { isNameOf } from '../../src/law/lawname.js';

const TITLES = ['見本市文書取扱基本方針', '基本方針'];

/** What is typed, the name found in it, and whether that is the document at hand. */
const CASES: readonly (readonly [typed: string, name: string | undefined, own: boolean])[] = [
  ['情報保護対策基準第3条', '情報保護対策基準', false],
  ['実施手順第2条', '実施手順', false],
  ['さいたま市文書取扱基本方針第3条', 'さいたま市文書取扱基本方針', false],
  ['国のガイドライン第3条', '国のガイドライン', false],
  ['ガイドラインの第3条', 'ガイドライン', false],
  ['秘密内規第1条', '秘密内規', false],
  ['文書管理細則の3条', '文書管理細則', false],
  ['会計事務要項第3条', '会計事務要項', false],
  ['町民憲章第1条', '町民憲章', false],
  ['総合計画第2章', '総合計画', false],
  ['倉庫規約第2条', '倉庫規約', false],
  ['見本法施行令第3条', '見本法施行令', false],
  ['令第3条', '令', false],
  ['見本条例施行規則の第5条', '見本条例施行規則', false],
  ['別市の基本方針第3条', '別市の基本方針', false],
  ['見本市文書取扱基本方針第3条', '見本市文書取扱基本方針', true],
  ['見本市の基本方針第3条', '見本市の基本方針', true],
  ['文書取扱基本方針の第3条', '文書取扱基本方針', true],
  ['本市の文書取扱基本方針第3条', '文書取扱基本方針', true],
  ['最新の基本方針第3条', '基本方針', true],
  ['うちの基本方針第3条', '基本方針', true],
  ['方針第3条', '方針', true],
  ['この基本方針第3条', undefined, true],
  ['本方針の第3条', undefined, true],
  ['その規程の第3条', undefined, true],
  ['この文書取扱基本方針第3条', undefined, true],
  ['当該計画の第3条', undefined, true],
  ['規程第3条', undefined, true],
  ['第2条の基準第3号', undefined, true],
  ['次の手順の第3号', undefined, true],
  ['この命令の第3条', undefined, true],
  ['法令第3条', undefined, true],
];

describe('the name before an address', () => {
  test.each(CASES)('in 「%s」 is %s', (typed, name, own) => {
    const law = findAddresses(typed).at(-1)?.law;
    expect(law).toBe(name);
    if (law !== undefined) expect(isNameOf(law, TITLES)).toBe(own);
  });
});
