import { expect, test } from 'vitest';
import type { Context } from '../../../../adapters/slack/render/context.js';
import { textsOf } from '../blockkit.js';
import { actionsIn, plain, posted, READER } from './posted.js';

test('an answer is the plain line, the words, where they stand, and what can be done next', () => {
  expect(posted('きみつせいの意味おしえて')).toEqual({
    outcome: 'answered',
    text: [
      '基本方針は、「機密性」を次のように定めています。',
      '「情報にアクセスすることを認められた者だけが、情報にアクセスできる状態を確保することをいう。」',
      '第2条第6号（機密性）',
      '川口市情報セキュリティ基本方針　公表版（日付の記載なし）',
    ].join('\n'),
    blocks: [
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [{ type: 'text', text: '基本方針は、「機密性」を次のように定めています。' }],
          },
          {
            type: 'rich_text_quote',
            elements: [
              {
                type: 'text',
                text: '情報にアクセスすることを認められた者だけが、情報にアクセスできる状態を確保することをいう。',
              },
            ],
          },
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: '第2条第6号（機密性）', style: { bold: true } },
              { type: 'text', text: '\n川口市情報セキュリティ基本方針　公表版（日付の記載なし）' },
            ],
          },
        ],
      },
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: 'provision#0',
            text: plain('条文を見る'),
            value: 'kihon-hoshin 第2条第6号',
            accessibility_label: '第2条第6号の条文を見る',
          },
        ],
      },
      {
        type: 'actions',
        elements: [
          expect.objectContaining({ type: 'static_select', action_id: 'provision#0' }),
          { type: 'button', action_id: 'person#1', text: plain('窓口に聞く'), value: 'a1' },
        ],
      },
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'feedback',
            positive_button: {
              text: plain('役に立った'),
              accessibility_label: 'この回答は役に立った',
              value: 'helpful a1',
            },
            negative_button: {
              text: plain('役に立たなかった'),
              accessibility_label: 'この回答は役に立たなかった',
              value: 'unhelpful a1',
            },
          },
        ],
      },
    ],
  });
});

test('where the reader is served, the address is a link to it; whom it is out of reach of, opens the provision here', () => {
  const { blocks } = posted('きみつせいの意味おしえて', READER);
  expect(blocks[0]).toMatchObject({
    elements: [
      {},
      {},
      {
        elements: [
          {
            type: 'link',
            url: 'https://jobun.example.jp/policies/kihon-hoshin#%E7%AC%AC2%E6%9D%A1%E7%AC%AC6%E5%8F%B7',
            text: '第2条第6号（機密性）',
            style: { bold: true },
          },
          {},
        ],
      },
    ],
  });
  expect(actionsIn(blocks)).toContainEqual(
    expect.objectContaining({ value: 'kihon-hoshin 第2条第6号', text: plain('条文を見る') }),
  );
});

test('an item comes with the words above its list', () => {
  expect(
    textsOf('rich_text_section', posted('DDoSでホームページが落とされるのは想定済み？', READER).blocks)[0],
  ).toContain('\n（第3条柱書）情報資産に対する脅威として、以下の脅威を想定し、情報セキュリティ対策を実施する。');
});

test('what is near stands behind one menu, and is not called the answer', () => {
  const menus = actionsIn(posted('きみつせいの意味おしえて').blocks).filter(({ type }) => type === 'static_select');
  expect(menus).toMatchObject([
    {
      placeholder: plain('関連する条文を見る'),
      option_groups: [
        {
          label: plain('関連する条文（お尋ねへの答えではありません）'),
          options: expect.arrayContaining([
            {
              text: plain('第2条第7号（完全性） 情報が破壊、改ざん、消去されていない状態を確保することをいう。'),
              value: 'kihon-hoshin 第2条第7号',
            },
          ]),
        },
      ],
    },
  ]);
});

test('a private answer can be shown to everybody where it may be', () => {
  const shares = (more: Partial<Context>) =>
    actionsIn(posted('きみつせいの意味おしえて', more).blocks).filter((element) =>
      element.action_id?.startsWith('share#'),
    );
  expect(shares({})).toEqual([]);
  expect(shares({ share: '鍵は？' })).toMatchObject([{ text: plain('この場の全員に見せる'), value: '鍵は？' }]);
});

test('who reads Slack in English gets its buttons in English; the words of the corpus stay', () => {
  const { blocks, text } = posted('きみつせいの意味おしえて', { language: 'en' });
  expect(actionsIn(blocks)).toContainEqual(expect.objectContaining({ text: plain('Ask the help desk') }));
  expect(text).toContain('第2条第6号（機密性）');
});
