/** An element the server always sends; without it the page is not ours. */
export function element<E extends Element>(selector: string, kind: new () => E, within: ParentNode = document): E {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`no ${selector}`);
  return found;
}

/** A fresh copy of the single element inside a template. */
export function copyOf(template: string): HTMLElement {
  const copy = element(template, HTMLTemplateElement).content.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error(`nothing in ${template}`);
  return copy;
}
