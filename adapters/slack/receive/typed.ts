/** What stands between angle brackets: somebody, a channel, a group, a link, with or without what is shown for it. */
const MARKED = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;

/** What somebody typed, as they saw it; without the people and groups it names, who are nobody's business here. */
export function typedText(text: string): string {
  return text
    .replace(MARKED, (_, sign: string, target: string, label?: string) => {
      if (sign === '@' || sign === '!') return ' ';
      return sign === '#' ? `#${label ?? ''}` : (label ?? target.replace(/^mailto:/, ''));
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
}

export function mentions(text: string, user: string): boolean {
  return [...text.matchAll(MARKED)].some(([, sign, target]) => sign === '@' && target === user);
}

/** Whether somebody else is named, or everybody. */
export function mentionsOthers(text: string, user: string): boolean {
  return [...text.matchAll(MARKED)].some(([, sign, target]) => sign === '!' || (sign === '@' && target !== user));
}
