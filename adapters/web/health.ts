import type { RequestHandler } from 'express';
import type { Web } from './web.js';

/** The process answers. */
export const healthy: RequestHandler = (_request, response) => {
  response.type('text').send('ok\n');
};

/** Questions can be recorded and answered. */
export function ready({ service }: Web): RequestHandler {
  return async (_request, response) => {
    const problem = await service.ready().catch((error: unknown) => error);
    response
      .status(problem === undefined ? 200 : 503)
      .type('text')
      .send(problem === undefined ? 'ok\n' : 'the store does not answer\n');
  };
}

export function metrics({ metrics: read }: Required<Pick<Web, 'metrics'>>): RequestHandler {
  return async (_request, response) => {
    const { type, text } = await read();
    response.set('Content-Type', type).send(text);
  };
}
