import { type Draft, newDraft } from './draft.js';
import { withoutBrackets } from './heading.js';
import type { Label } from './label.js';
import type { TextLine } from './line.js';
import { openListUnit } from './nesting.js';
import { closeUntil, deepest, openUnit, type Reading, takePending } from './reading.js';
import { LEVELS } from './unit.js';

/** Opens the unit that a line's label starts, or answers false where the label cannot be meant as one. */
export function openLabelled(reading: Reading, line: TextLine, label: Label): boolean {
  if (label.kind === 'list') {
    if (deepest(reading)?.level === 'appendix') return false;
    const opened = openListUnit(reading, line, label);
    if (opened) nameFromAbove(reading);
    return opened;
  }
  if (label.kind === 'article' && !articleMayOpen(reading, label.number[0] ?? 0)) return false;
  closeUntil(reading, (draft) => stays(draft, label));
  openUnit(reading, draftOf(line, label));
  if (label.kind === 'article') reading.lastArticle = label.number[0] ?? 0;
  if (label.kind === 'supplement') reading.lastArticle = 0;
  nameFromAbove(reading);
  return true;
}

/** Inside 別表 and 様式 a line that looks like an article is rather a part of the form. */
function articleMayOpen(reading: Reading, number: number): boolean {
  return deepest(reading)?.level !== 'appendix' || number === reading.lastArticle + 1;
}

function stays(draft: Draft, label: Exclude<Label, { kind: 'list' }>): boolean {
  if (label.kind === 'division') return LEVELS.indexOf(draft.level) < LEVELS.indexOf(label.level);
  return label.kind === 'article' && LEVELS.indexOf(draft.level) <= LEVELS.indexOf('supplement');
}

function draftOf(line: TextLine, label: Exclude<Label, { kind: 'list' }>): Draft {
  const place = { indent: 0, line: line.number, start: line.start, end: line.end };
  if (label.kind === 'division') return newDraft({ ...place, level: label.level, number: label.number });
  if (label.kind === 'supplement') return newDraft({ ...place, level: 'supplement', name: label.bracket });
  if (label.kind === 'appendix')
    return newDraft({ ...place, level: 'appendix', number: label.number, name: label.name });
  return newDraft({ ...place, level: 'article', number: label.number, until: label.until });
}

function nameFromAbove(reading: Reading): void {
  const pending = takePending(reading);
  const draft = deepest(reading);
  if (!pending || !draft) return;
  draft.heading = withoutBrackets(pending.words);
  Object.assign(draft, { start: pending.start });
}
