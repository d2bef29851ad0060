import { attribute, childrenOf, find, type Node, tagOf, textOf } from './egov.js';

/** A statute as e-Gov prints it: 見出し in brackets above, 第一条　…, ２　…, 一　…, イ　…, and no other marks. */
export function toPlainForm(law: readonly Node[]): string {
  const title = find(law, 'LawTitle');
  const body = find(law, 'LawBody');
  const number = find(law, 'LawNum');
  const head = [title, number].flatMap((node) => (node ? [textOf(node)] : []));
  const lines = body
    ? childrenOf(body)
        .filter((node) => tagOf(node) !== 'LawTitle')
        .flatMap(linesOf)
    : [];
  return `${[...head, ...lines].join('\n')}\n`;
}

type Printer = (node: Node) => readonly string[];

const PRINTERS: Readonly<Record<string, Printer>> = {
  TOC: contents,
  SupplProvision: supplement,
  Article: article,
  Paragraph: paragraph,
  Item: (node) => numbered(node, 'ItemTitle', 'ItemSentence'),
  Subitem1: (node) => numbered(node, 'Subitem1Title', 'Subitem1Sentence'),
  Subitem2: (node) => numbered(node, 'Subitem2Title', 'Subitem2Sentence'),
  TableRow: (node) => [childrenOf(node).map(textOf).join('\t')],
  RelatedArticleNum: () => [],
};

function linesOf(node: Node): readonly string[] {
  const tag = tagOf(node);
  const printer = PRINTERS[tag];
  if (printer) return printer(node);
  if (tag === 'AppdxTable') return appendix(node);
  if (/Title$|Caption$|Label$/.test(tag)) return [textOf(node)];
  return childrenOf(node).flatMap(linesOf);
}

function contents(node: Node): readonly string[] {
  const range = (entry: Node) =>
    childrenOf(entry)
      .filter((child) => tagOf(child) === 'ArticleRange')
      .map(textOf)
      .join('');
  const entries = (parent: Node): readonly string[] =>
    childrenOf(parent).flatMap((child) => {
      if (!tagOf(child).startsWith('TOC')) return [];
      if (tagOf(child) === 'TOCLabel') return [textOf(child)];
      const title = childrenOf(child).find((each) => /Title$|Label$/.test(tagOf(each)));
      return [`　${title ? textOf(title) : ''}${range(child)}`, ...entries(child)];
    });
  return entries(node);
}

function supplement(node: Node): readonly string[] {
  const label = childrenOf(node).find((child) => tagOf(child) === 'SupplProvisionLabel');
  const amending = attribute(node, 'AmendLawNum');
  const extract = attribute(node, 'Extract') === 'true' ? '　抄' : '';
  const head = `　　　${label ? textOf(label) : '附　則'}${amending ? `　（${amending}）` : ''}${extract}`;
  return [
    head,
    ...childrenOf(node)
      .filter((child) => child !== label)
      .flatMap(linesOf),
  ];
}

function article(node: Node): readonly string[] {
  const parts = childrenOf(node);
  const caption = parts.find((child) => tagOf(child) === 'ArticleCaption');
  const title = parts.find((child) => tagOf(child) === 'ArticleTitle');
  const body = parts.filter((child) => child !== caption && child !== title).flatMap(linesOf);
  const [first, ...rest] = body;
  const head = `${title ? textOf(title) : ''}　${(first ?? '').trimStart()}`;
  return [...(caption ? [`　${textOf(caption)}`] : []), head, ...rest];
}

function paragraph(node: Node): readonly string[] {
  const caption = childrenOf(node).find((child) => tagOf(child) === 'ParagraphCaption');
  const lines = numbered(node, 'ParagraphNum', 'ParagraphSentence');
  return caption ? [`　${textOf(caption)}`, ...lines] : lines;
}

function numbered(node: Node, titleTag: string, sentenceTag: string): readonly string[] {
  const parts = childrenOf(node);
  const title = parts.find((child) => tagOf(child) === titleTag);
  const sentence = parts.find((child) => tagOf(child) === sentenceTag);
  const label = title ? textOf(title) : '';
  const words = sentence ? sentenceText(sentence) : '';
  const below = parts.filter((child) => child !== title && child !== sentence && tagOf(child) !== 'ParagraphCaption');
  return [label ? `${label}　${words}` : words, ...below.flatMap(linesOf)];
}

/** Columns stand apart by a full-width space. */
function sentenceText(node: Node): string {
  const columns = childrenOf(node).filter((child) => tagOf(child) === 'Column');
  return columns.length > 0 ? columns.map(textOf).join('　') : textOf(node);
}

function appendix(node: Node): readonly string[] {
  const [title, related] = ['AppdxTableTitle', 'RelatedArticleNum'].map((tag) =>
    childrenOf(node).find((child) => tagOf(child) === tag),
  );
  const head = `${title ? textOf(title) : ''}${related ? textOf(related) : ''}`;
  return [
    head,
    ...childrenOf(node)
      .filter((child) => child !== title && child !== related)
      .flatMap(linesOf),
  ];
}
