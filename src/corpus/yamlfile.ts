import { createRequire } from 'node:module';
import type { Document, LineCounter } from 'yaml';
import type { z } from 'zod';
import type { Issue, WithIssues } from '../law/issue.js';
import type { TextFile } from './textfile.js';

/** Loaded when first needed: a start from kept values reads no YAML at all. */
const yaml = (): typeof import('yaml') => createRequire(import.meta.url)('yaml');

/** Where the values of a YAML text stand in its file, so that later checks can name the place. */
export type Locator = (path: readonly PropertyKey[], of?: 'value' | 'key') => { line: number; column: number };

export interface YamlValue<T> {
  readonly value: T;
  readonly at: Locator;
}

/**
 * A YAML text checked against a schema. `offset` is where the text begins in its file (front matter does not begin at
 * the first line). Undefined when it does not fit; the issues say where and why.
 */
export function readYaml<T>(file: TextFile, schema: z.ZodType<T>, lines = 0): WithIssues<YamlValue<T> | undefined> {
  const counter = new (yaml().LineCounter)();
  const document = yaml().parseDocument(file.text, { lineCounter: counter });
  const at = locator(document, counter, lines);
  const broken = document.errors[0]?.pos[0] ?? strayAlias(document);
  if (broken !== undefined) {
    const { line, col } = counter.linePos(broken);
    return { value: undefined, issues: [yamlIssue(file.path, { line: line + lines, column: col })] };
  }
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: -1 }) ?? undefined);
  if (parsed.success) return { value: { value: parsed.data, at }, issues: [] };
  return {
    value: undefined,
    issues: parsed.error.issues.flatMap(meant).flatMap((issue) => schemaIssues(file.path, issue, document, at)),
  };
}

/** Of several forms a value may have, what is wrong with it in the one that it has. */
function meant(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const own = issue.errors.find((each) => each.every(({ code, path }) => code !== 'invalid_type' || path.length > 0));
  return own?.map((each) => ({ ...each, path: [...issue.path, ...each.path] })).flatMap(meant) ?? [issue];
}

/** Where an unquoted word begins with `*`, which YAML takes for the name of something written before. */
function strayAlias(document: Document): number | undefined {
  let offset: number | undefined;
  yaml().visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      offset = alias.range?.[0] ?? 0;
      return yaml().visit.BREAK;
    },
  });
  return offset;
}

function locator(document: Document, counter: LineCounter, lines: number): Locator {
  return (path, of = 'value') => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      const hasValue = yaml().isNode(node) && !isEmpty(node) && of === 'value';
      const offset = (hasValue ? node : keyNode(document, path.slice(0, length)))?.range?.[0];
      if (offset === undefined) continue;
      const { line, col } = counter.linePos(offset);
      return { line: line + lines, column: col };
    }
    return { line: 1 + lines, column: 1 };
  };
}

function isEmpty(node: unknown): boolean {
  return yaml().isScalar(node) && node.value === null;
}

/** The key itself, for what has no value: an empty one, or one that should not be there. */
function keyNode(document: Document, path: readonly PropertyKey[]) {
  const map = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = yaml().isMap(map)
    ? map.items.find(({ key }) => yaml().isScalar(key) && String(key.value) === path.at(-1))
    : undefined;
  return yaml().isScalar(pair?.key) ? pair.key : undefined;
}

function yamlIssue(file: string, position: { line: number; column: number }): Issue {
  return {
    ...position,
    severity: 'error',
    file,
    defect: 'yaml',
    problem: 'YAMLの書き方に誤りがあり、読めません。',
    remedy:
      '字下げ（空白のみ）、コロンの後の空白、引用符の閉じ忘れを確かめてください。記号で始まる言葉は引用符で囲んでください。',
  };
}

function schemaIssues(file: string, issue: z.core.$ZodIssue, document: Document, at: Locator): Issue[] {
  const schemaIssue = (path: readonly PropertyKey[], problem: string): Issue => ({
    ...at(path),
    severity: 'error',
    file,
    defect: 'schema',
    problem,
    remedy: 'corpusフォルダーのREADMEにある書き方に合わせてください。',
  });
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      ...schemaIssue([...issue.path, key], `「${key}」という項目はありません。`),
      ...at([...issue.path, key], 'key'),
    }));
  if (issue.code === 'invalid_key')
    return [
      {
        ...schemaIssue(issue.path, `「${String(issue.path.at(-1))}」は名前に使えません（${NAMES}）。`),
        ...at(issue.path, 'key'),
      },
    ];
  const name = issue.path.map(String).join('.') || '全体';
  const value = document.getIn(issue.path);
  if (value === undefined) return [schemaIssue(issue.path, `「${name}」がありません。`)];
  if (value === null) return [schemaIssue(issue.path, `「${name}」が空です。`)];
  return [schemaIssue(issue.path, `「${name}」の値が正しくありません（${described(issue)}）。`)];
}

const NAMES = '使える文字は、英数字、ハイフン、下線です';

const EXPECTED: Readonly<Record<string, string>> = {
  string: '文字（数だけのときは引用符で囲んだもの）',
  number: '数',
  int: '整数',
  array: '並び（- で始まる行）',
  object: '項目の組',
  boolean: 'true か false',
};

function described(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${EXPECTED[issue.expected] ?? issue.expected}が必要です`;
    case 'too_small':
      return issue.origin === 'number' ? '小さすぎます' : '空にはできません';
    case 'too_big':
      return '大きすぎます';
    case 'invalid_format':
      return NAMES;
    case 'invalid_value':
      return `次のどれかにしてください: ${issue.values.map(String).join('、')}`;
    default:
      return '形が違います';
  }
}
