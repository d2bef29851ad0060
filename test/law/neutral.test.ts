import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = new URL('../../src/law/', import.meta.url);

test('the law rung knows no city and no particular policy', () => {
  for (const name of readdirSync(FOLDER)) {
    expect(readFileSync(new URL(name, FOLDER), 'utf8'), name).not.toMatch(
      /川口|LGWAN|個人番号|マイナンバー|第6条|第6、7/,
    );
  }
});
