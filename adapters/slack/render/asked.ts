import type { RichTextBlock } from '@slack/types';
import type { Context } from './context.js';
import { LABELS } from './labels.js';
import { richText, said } from './richtext.js';

/** The question before its answer, where it stands nowhere else; and who asks it or shows it, where others are. */
export function askedBlocks({ asked, language }: Context): RichTextBlock[] {
  if (asked === undefined || asked.question === '') return [];
  const { asks, asksBy, shows } = LABELS[language];
  const byName = asked.isShared ? shows : asksBy;
  const introduction = [{ text: asked.by === undefined ? asks : byName }];
  // In no quotation of ours: those are words of documents.
  const [block, ...more] = richText([said(introduction, [{ text: `「${asked.question}」`, bold: true }])]);
  const [line] = block?.elements ?? [];
  // Slack writes the name; nobody is told who is not there already.
  if (asked.by !== undefined && line?.type === 'rich_text_section')
    line.elements.unshift({ type: 'user', user_id: asked.by });
  return block === undefined ? [] : [block, ...more];
}
