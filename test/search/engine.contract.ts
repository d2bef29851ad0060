import { expect, test } from 'vitest';
import type { Engine } from '../../src/search/engine.js';

interface Maker {
  /** An engine over documents with the fields `title` (counting double) and `text`. */
  readonly build: (documents: readonly { title: readonly string[]; text: readonly string[] }[]) => Engine;
  readonly load: (saved: string) => Engine;
}

/** What every engine behind the interface does. */
export function engineContract({ build, load }: Maker): void {
  const documents = [
    { title: ['audit'], text: ['check', 'rules'] },
    { title: ['backup'], text: ['copy', 'check'] },
    { title: ['cleaning'], text: ['rules', 'audit', 'floor', 'wall', 'door'] },
    { title: ['door'], text: [] },
  ];
  const ask = (engine: Engine, ...terms: string[]) =>
    engine.search([{ fields: ['title', 'text'], terms: terms.map((term) => ({ term, weight: 1 })) }]);

  test('finds nothing for no terms and for unknown ones', () => {
    expect(build(documents).search([])).toEqual([]);
    expect(ask(build(documents))).toEqual([]);
    expect(ask(build(documents), 'zebra')).toEqual([]);
  });

  test('a match in the title comes before one in a long text', () => {
    expect(ask(build(documents), 'audit').map(({ id }) => id)).toEqual([0, 2]);
  });

  test('says which term stands in which field', () => {
    const [first] = ask(build(documents), 'audit', 'check');
    expect(first?.id).toBe(0);
    expect(Object.fromEntries(first?.matched ?? [])).toEqual({ audit: ['title'], check: ['text'] });
  });

  test('each further matching term adds, and none multiplies', () => {
    const engine = build(documents);
    const scoreOf = (...terms: string[]) => ask(engine, ...terms).find(({ id }) => id === 0)?.score ?? 0;
    expect(scoreOf('audit', 'check')).toBeCloseTo(scoreOf('audit') + scoreOf('check'), 6);
  });

  test('a term of half the weight counts half', () => {
    const engine = build(documents);
    const [whole] = engine.search([{ fields: ['text'], terms: [{ term: 'copy', weight: 1 }] }]);
    const [half] = engine.search([{ fields: ['text'], terms: [{ term: 'copy', weight: 0.5 }] }]);
    expect(half?.score).toBeCloseTo((whole?.score ?? 0) / 2, 6);
  });

  test('a clause looks only into its own fields', () => {
    const found = build(documents).search([{ fields: ['title'], terms: [{ term: 'check', weight: 1 }] }]);
    expect(found).toEqual([]);
  });

  test('a saved engine answers as before', () => {
    const engine = build(documents);
    const again = load(engine.save());
    expect(ask(again, 'rules', 'door')).toEqual(ask(engine, 'rules', 'door'));
  });
}
