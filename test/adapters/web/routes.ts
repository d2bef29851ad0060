import type { Express, IRouter } from 'express';

export interface Route {
  readonly method: string;
  /** As it was declared: `/policies/:id`. */
  readonly path: string;
}

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle?: { readonly stack?: readonly Layer[] };
}

/** Every route of the pages, whoever put it there. */
export function routesOf(web: Express): readonly Route[] {
  return routesIn((web.router as unknown as IRouter).stack as unknown as readonly Layer[]);
}

function routesIn(layers: readonly Layer[]): readonly Route[] {
  return layers.flatMap(({ route, handle }) => {
    if (route === undefined) return handle?.stack === undefined ? [] : routesIn(handle.stack);
    return Object.keys(route.methods).map((method) => ({ method: method.toUpperCase(), path: route.path }));
  });
}
