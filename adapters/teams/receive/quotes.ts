import { plainText } from './plaintext.js';

/** Of a message that somebody replies to, as Teams marks it up beside the text. */
const REPLY = 'schema.skype.com/reply"';

/** Messages that are quoted in a reply: who wrote each, and the beginning of it. */
export function quotesIn(html: string): string[] {
  const lower = html.toLowerCase();
  const quotes: string[] = [];
  for (let at = lower.indexOf(REPLY); at >= 0; at = lower.indexOf(REPLY, at + 1)) {
    const start = lower.indexOf('>', at) + 1;
    const end = lower.indexOf('</blockquote', start);
    if (start > 0 && end > 0) quotes.push(plainText(html.slice(start, end)));
  }
  return quotes;
}

/**
 * What stands behind quotes. Some clients write them before what was typed, as if they were part of it, without a break
 * or with one; where they are not there nothing is cut.
 */
export function behindQuotes(text: string, quotes: readonly string[]): string {
  return quotes.reduce(behind, text);
}

function behind(text: string, quote: string): string {
  let at = 0;
  for (const character of quote.replace(/\s/gu, '')) {
    while (/\s/u.test(text.charAt(at))) at += 1;
    if (!text.startsWith(character, at)) return text;
    at += character.length;
  }
  return text.slice(at);
}
