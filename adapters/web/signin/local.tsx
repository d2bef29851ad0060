import type { Request, RequestHandler } from 'express';
import { isLoopback } from '../../../src/config/loopback.js';
import { apologise } from '../failure.js';
import { Page } from '../page/page.js';
import { sendPage } from '../page/send.js';
import { fieldOf } from '../question.js';
import type { Entrance } from './entrance.js';
import type { Sessions } from './session.js';
import { USED_LINK } from './trouble.js';

/** Time to find the link in the terminal. */
const LINK_MS = 10 * 60_000;

const KIND = 'local';

/** A link that opens everything to one browser of this machine, once. */
export async function newLocalLink({ store, newSecret, now }: Entrance, base: string): Promise<string> {
  const id = newSecret();
  await store.tickets.issue({ id, kind: KIND, content: null, endsAt: now() + LINK_MS }, now());
  return new URL(`/local/${id}`, base).href;
}

/** Opening the link alone uses nothing up: programs that look ahead at links must not take it from the person. */
export function offerLocal(entrance: Entrance): RequestHandler {
  return (request, response, next) => {
    if (!entrance.local || !isFromHere(request)) return next();
    sendPage(response, <Offer link={String(request.params.link)} />);
  };
}

export function takeLocal(entrance: Entrance, sessions: Sessions): RequestHandler {
  return async (request, response, next) => {
    if (!entrance.local || !isFromHere(request)) return next();
    const id = fieldOf(request.body, 'link') ?? '';
    const ticket = await entrance.store.tickets.take(KIND, id, entrance.now());
    if (ticket === undefined) return apologise(request, response, USED_LINK);
    await sessions.openLocal(request, response);
    response.redirect(303, '/account');
  };
}

/** Straight from this machine: what a proxy hands on may come from anywhere. */
function isFromHere(request: Request): boolean {
  const handedOn = ['forwarded', 'x-forwarded-for', 'via'].some((name) => request.headers[name] !== undefined);
  return !handedOn && isLoopback(request.socket.remoteAddress ?? '');
}

function Offer({ link }: { readonly link: string }) {
  return (
    <Page title="この端末で試す">
      <section class="sheet">
        <h1>この端末で、すべてを試せます</h1>
        <p>
          このリンクは、一度だけ使えます。始めると、このブラウザーでは、職員だけが読める文書も、担当者の画面もご覧になれます。
        </p>
        <form method="post" action="/local">
          <input type="hidden" name="link" value={link} />
          <button type="submit" class="send">
            始める
          </button>
        </form>
      </section>
    </Page>
  );
}
