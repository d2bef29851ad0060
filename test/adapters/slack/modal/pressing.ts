import type { KnownBlock } from '@slack/types';
import { expect } from 'vitest';
import { problemsOf, textsOf } from '../blockkit.js';
import type { Happening } from '../fakeslack/happenings.js';
import type { View } from '../fakeslack/town.js';
import type { FakeSlack } from '../fakeslack.js';
import { APP, dmOf } from '../workspace.js';

/** Presses something in a post of the app. */
export function pressed({ slack }: { readonly slack: FakeSlack }, person: string, action: object): Happening {
  const post = slack.town.post(dmOf(person), { user: APP.bot, text: 'buttons' });
  return slack.people.presses(person, action, { channel: dmOf(person), post });
}

/** The one that is open. */
export function modalIn({ slack }: { readonly slack: FakeSlack }): View {
  const [modal, ...others] = slack.town.views.values();
  if (modal === undefined || others.length > 0) throw new Error(`${others.length} more modals than one`);
  return modal;
}

export function textIn(view: View | undefined): string {
  const blocks = (view?.blocks ?? []) as KnownBlock[];
  return [...textsOf('rich_text_section', blocks), ...textsOf('rich_text_quote', blocks)].join('\n');
}

/** The limits of Slack's, for a modal and what stands in it. */
export function expectFit(view: View | undefined): void {
  expect(problemsOf('view', { title: view?.title, blocks: view?.blocks })).toEqual([]);
  expect(view).toMatchObject({ type: 'modal', close: { text: expect.any(String) } });
}
