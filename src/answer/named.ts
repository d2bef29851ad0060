import type { Document } from '../law/document.js';
import { isNameOf } from '../law/lawname.js';

interface Named {
  readonly documents: readonly Document[];
  /** The question without the name. */
  readonly rest: string;
}

/** The documents a question names, or all when it names none. Of titles that hold each other the longest is meant. */
export function named(question: string, documents: readonly Document[]): Named {
  const names = documents
    .flatMap(({ title, shortTitle }) => [title, shortTitle])
    .filter((name) => question.includes(name))
    .sort((a, b) => b.length - a.length);
  const [name] = names;
  if (name === undefined) return { documents, rest: question };
  const meant = documents.filter(({ title, shortTitle }) => title === name || shortTitle === name);
  return { documents: meant, rest: question.replace(name, '').replace(/^[\s　]*の?[\s　]*/, '') };
}

/** Whether what stands before an address names one of the documents. */
export function isNamed(name: string, documents: readonly Document[]): boolean {
  return documents.some(({ title, shortTitle }) => isNameOf(name, [title, shortTitle]));
}
