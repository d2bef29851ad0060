import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownPath } from '../../../../adapters/web/signin/address.js';

test.each([
  ['/policies/souko', '/policies/souko'],
  ['/policies/souko?q=%E9%8D%B5#%E7%AC%AC3%E6%9D%A1', '/policies/souko?q=%E9%8D%B5#%E7%AC%AC3%E6%9D%A1'],
  ['/policies/souko#第3条', '/policies/souko#%E7%AC%AC3%E6%9D%A1'],
  ['/a/../policies', '/policies'],
])('%s is a page of this site: %s', (written, path) => {
  expect(ownPath(written)).toBe(path);
});

test.each([
  undefined,
  '',
  'policies',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n//evil.example',
  '/.//evil.example',
  '/..//evil.example/..',
  '/%2e%2e//evil.example',
  'https://evil.example/',
  'https:evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  ' /policies',
])('%j leads to the first page', (written) => {
  expect(ownPath(written)).toBe('/');
});

test('what is longer than any page of this site leads to the first page', () => {
  expect(ownPath(`/${'a'.repeat(3999)}`)).toHaveLength(4000);
  expect(ownPath(`/${'a'.repeat(4000)}`)).toBe('/');
});

test('whatever is written, it leads to this site and is no two headers', () => {
  const part = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '\r\n',
    '\t',
    '@',
    ':',
    'http:',
    'evil.example',
    '%2f',
    '%5c',
    '?',
    '#',
    '条',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
      ),
      (written) => {
        const path = ownPath(written);
        expect(new URL(path, 'https://here.example').origin).toBe('https://here.example');
        expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
      },
    ),
    { numRuns: 10 * Number(process.env.PROPERTY_RUNS ?? 100) },
  );
});
