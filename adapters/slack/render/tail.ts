import type { Button, ContextActionsBlock, KnownBlock, StaticSelect } from '@slack/types';
import { LIMITS } from '../limits.js';
import { PRESSES } from '../names.js';
import { feedbackValue } from '../values.js';
import { button, fitsButton, plainText, rowsOf } from './button.js';
import type { Context } from './context.js';
import { LABELS } from './labels.js';
import { clipped } from './size.js';

/** What can be done with an answer, below it: what is near can be opened, somebody can be asked. */
export function answerBlocks(context: Context, near: readonly (Button | StaticSelect)[] = []): KnownBlock[] {
  return [
    ...rowsOf([...near, personButton(context), ...shareButton(context)]),
    ...(context.feedback ? [feedback(context)] : []),
  ];
}

function personButton({ language, answers }: Context): Button {
  return button({ press: PRESSES.person, label: LABELS[language].person, value: answers });
}

/** Of anything that was shown to one person alone. */
export function shareButton({ language, share }: Context): Button[] {
  const isFit = share !== undefined && fitsButton(share);
  return isFit ? [button({ press: PRESSES.share, label: LABELS[language].share, value: share })] : [];
}

function feedback({ language, answers }: Context): ContextActionsBlock {
  const { helpful, unhelpful, isHelpful, isUnhelpful } = LABELS[language];
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: PRESSES.feedback,
        positive_button: {
          text: plainText(helpful, LIMITS.buttonLabel),
          accessibility_label: clipped(isHelpful, LIMITS.accessibilityLabel),
          value: feedbackValue('helpful', answers),
        },
        negative_button: {
          text: plainText(unhelpful, LIMITS.buttonLabel),
          accessibility_label: clipped(isUnhelpful, LIMITS.accessibilityLabel),
          value: feedbackValue('unhelpful', answers),
        },
      },
    ],
  };
}
