/** Somebody who is named, as Teams marks it up. */
const NAMED = /<at(?: [^<>]*)?>[^<]*<\/at>/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** What somebody typed, as they saw it; without the people it names, who are nobody's business here. */
export function typedText(text: string): string {
  return text
    .replace(NAMED, ' ')
    .replace(/&(nbsp|lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]{2,}/g, ' ')
    .trim();
}
