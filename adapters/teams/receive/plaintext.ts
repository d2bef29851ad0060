/** Of these not even the words are read: whom a post names is nobody's business here, and the others hold no words. */
const LEFT_OUT = ['at', 'script', 'style'] as const;

/** A line ends where they begin and where they end; what is marked up inside a line stays together. */
const BREAKS = new Set(
  ['address', 'blockquote', 'br', 'div', 'dd', 'dl', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p'] //
    .concat(['pre', 'table', 'td', 'th', 'tr', 'ul']),
);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', nbsp: ' ', quot: '"' };

/**
 * The words of a post that Teams has as HTML, in lines. Tags are left out rather than interpreted, in one pass: what is
 * written badly gives odd words at worst.
 */
export function plainText(html: string): string {
  return wordsOf(html)
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, decoded)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim();
}

function wordsOf(html: string): string {
  const lower = html.toLowerCase();
  let words = '';
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    const close = open < 0 ? -1 : endOf(lower, open);
    if (close < 0) return words + html.slice(at);
    words += html.slice(at, open);
    const [, name = ''] = /^<\/?([a-z0-9]*)/u.exec(lower.slice(open, open + 20)) ?? [];
    if (close === open) words += '<';
    else if (BREAKS.has(name)) words += '\n';
    at = close === open ? open + 1 : close + 1;
    if (close > open && lower[open + 1] !== '/' && LEFT_OUT.some((each) => each === name)) at = behind(lower, name, at);
  }
  return words;
}

/** Index of the `>` that ends a tag; of the `<` itself where it begins none; -1 where none ends any more. */
function endOf(lower: string, open: number): number {
  if (!/[a-z/!]/u.test(lower[open + 1] ?? '')) return open;
  if (!lower.startsWith('<!--', open)) return lower.indexOf('>', open);
  const end = lower.indexOf('-->', open);
  return end < 0 ? -1 : end + 2;
}

/** Where an element has ended; at the end of the text where it has not. */
function behind(lower: string, name: string, from: number): number {
  const end = lower.indexOf(`</${name}`, from);
  return end < 0 ? lower.length : end;
}

function decoded(entity: string, hex: string | undefined, decimal: string | undefined, name = ''): string {
  if (name !== '') return ENTITIES[name.toLowerCase()] ?? entity;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
