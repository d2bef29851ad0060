/** Longer than any page of ours: who begins a sign-in has it kept until they are back. */
const MOST_LETTERS = 4000;

/** A page of this site, as a path that leads nowhere else whoever wrote it; the first page where it would. */
export function ownPath(written: string | undefined): string {
  const base = 'http://here.invalid';
  if (written === undefined || written.length > MOST_LETTERS) return '/';
  if (!written.startsWith('/') || !URL.canParse(written, base)) return '/';
  const { origin, pathname, search, hash } = new URL(written, base);
  // 「//elsewhere」 and what browsers read as such has another origin by now, or begins so once it is put together again.
  return origin === base && !pathname.startsWith('//') ? pathname + search + hash : '/';
}

/** The way to the provider and back to a page of this site. */
export function signInFrom(path: string): string {
  return `/signin?to=${encodeURIComponent(path)}`;
}
