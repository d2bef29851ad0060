import { XMLParser } from 'fast-xml-parser';

/** An element of 標準法令XML in document order: one key for its tag, beside it its attributes. */
export type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: true,
});

export function parseLaw(xml: string): readonly Node[] {
  return parser.parse(xml) as readonly Node[];
}

export function tagOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '';
}

export function childrenOf(node: Node): readonly Node[] {
  const children = node[tagOf(node)];
  return Array.isArray(children) ? (children as readonly Node[]) : [];
}

export function attribute(node: Node, name: string): string {
  const attributes = node[':@'] as Readonly<Record<string, unknown>> | undefined;
  return String(attributes?.[name] ?? '');
}

/** All text below, furigana after its word, as the rows have it. */
export function textOf(node: Node): string {
  const tag = tagOf(node);
  if (tag === '#text') return String(node['#text']);
  return childrenOf(node).map(textOf).join('');
}

export function find(nodes: readonly Node[], tag: string): Node | undefined {
  for (const node of nodes) {
    if (tagOf(node) === tag) return node;
    const found = find(childrenOf(node), tag);
    if (found) return found;
  }
  return undefined;
}
