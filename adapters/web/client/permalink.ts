/** A browser keeps what stands after # to itself: the way in has to carry it along, so that it leads to the article. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="/signin?to="]')) {
  if (location.hash !== '') link.href += encodeURIComponent(location.hash);
}

export {};
