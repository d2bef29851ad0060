const waysIn = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/signin?to="]')].map((link) => ({
  link,
  page: new URLSearchParams(link.search).get('to') ?? '',
}));

/** A browser keeps what stands after # to itself: the way in has to carry it along, so that it leads to the article. */
function carry(): void {
  for (const { link, page } of waysIn) link.search = `?to=${encodeURIComponent(page + location.hash)}`;
}

carry();
addEventListener('hashchange', carry);

export {};
