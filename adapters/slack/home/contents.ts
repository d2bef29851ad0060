import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { Document } from '../../../src/law/document.js';
import { type Unit, withDescendants } from '../../../src/law/unit.js';
import { addressWithHeading } from '../../../src/message/quotation.js';
import { LIMITS } from '../limits.js';
import { PRESSES } from '../names.js';
import { plainText, rowsOf } from '../render/button.js';
import type { Reading } from '../render/context.js';
import { type Entry, fitsMenu, type Group, menusOf } from '../render/menu.js';
import { richText, said } from '../render/richtext.js';
import { bytesOf } from '../render/size.js';
import { provisionValue } from '../values.js';
import { HOME_LABELS } from './labels.js';

export interface Room {
  readonly blocks: number;
  readonly bytes: number;
}

/** The articles of every document in menus that open them, as far as there is room; where there is more, it says so. */
export function contentsBlocks(documents: readonly Document[], { language }: Reading, room: Room): KnownBlock[] {
  const { contents, choose, more } = HOME_LABELS[language];
  const menus = documents.flatMap((document) => menusFor(document, choose));
  if (menus.length === 0) return [];
  const heading = richText([said([{ text: contents, bold: true }])]);
  const note = richText([said([{ text: more }])]);
  const left = room.blocks - heading.length - note.length;
  const count = fitting(menus, { blocks: left, bytes: room.bytes - bytesOf([...heading, ...note]) });
  return [...heading, ...menus.slice(0, count), ...(count < menus.length ? note : [])];
}

/** How many of the first have room. */
function fitting(menus: readonly ActionsBlock[], room: Room): number {
  let bytes = 0;
  const full = menus.findIndex((menu, at) => {
    bytes += bytesOf(menu) + 1;
    return at >= room.blocks || bytes > room.bytes;
  });
  return full < 0 ? menus.length : full;
}

/** Each menu in a block of its own: several beside each other would not tell which document they are of. */
function menusFor({ id, shortTitle, units }: Document, choose: (document: string, part: string) => string) {
  const groups = groupsIn(units, shortTitle, id);
  const menus = menusOf(PRESSES.provision, '', groups);
  return menus.flatMap((menu, at) => {
    const placeholder = choose(shortTitle, menus.length === 1 ? '' : `（${at + 1}/${menus.length}）`);
    return rowsOf([{ ...menu, placeholder: plainText(placeholder, LIMITS.placeholder) }]);
  });
}

/** By the chapters or whatever stands at the top; what stands there itself goes by the name of the document. */
function groupsIn(units: readonly Unit[], title: string, documentId: string): Group[] {
  const groups: { label: string; entries: Entry[] }[] = [];
  let isOpen = false;
  for (const unit of units) {
    const isDivision = openable(unit)[0] !== unit;
    if (isDivision || !isOpen) groups.push({ label: isDivision ? nameOf(unit) : title, entries: [] });
    isOpen = !isDivision;
    groups.at(-1)?.entries.push(
      ...openable(unit)
        .map((each) => entryOf(each, documentId))
        .filter(fitsMenu),
    );
  }
  return groups.filter(({ entries }) => entries.length > 0);
}

function entryOf(unit: Unit, documentId: string): Entry {
  return { label: nameOf(unit), value: provisionValue({ documentId, address: unit.address }) };
}

function nameOf({ address, heading }: Unit): string {
  return addressWithHeading({ address, heading: heading?.text });
}

/** The articles in it; itself where it is one, or has none. */
function openable(unit: Unit): readonly Unit[] {
  const isArticle = ({ level }: Unit) => level === 'article';
  if (isArticle(unit) || ![...withDescendants(unit)].some(isArticle)) return [unit];
  return unit.children.flatMap(openable);
}
