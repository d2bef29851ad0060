import { expect, test } from 'vitest';
import { choiceBlocks, choiceMenu } from '../../../../adapters/slack/render/choices.js';
import { textsOf } from '../blockkit.js';

const QUOTING = { reading: { language: 'ja' as const }, place: () => '' };

test('labels that fit are buttons and nothing else', () => {
  const { list, buttons } = choiceBlocks([{ label: ':smile: *貸出し*', ask: '貸してもいい？' }], QUOTING);
  expect(list).toEqual([]);
  expect(buttons).toEqual([
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: 'ask#0',
          text: { type: 'plain_text', text: ':smile: *貸出し*', emoji: false },
          value: '貸してもいい？',
        },
      ],
    },
  ]);
});

test('a label too long for a button stands above it in full, and the button says its number', () => {
  const long = '備品を'.repeat(30);
  const { list, buttons } = choiceBlocks(
    [
      { label: '点検', ask: '点検' },
      { label: long, ask: long },
    ],
    QUOTING,
  );
  expect(textsOf('rich_text_section', list)).toEqual(['1. 点検', `2. ${long}`]);
  expect(buttons[0]?.elements).toMatchObject([
    { text: { text: '1. 点検' } },
    { text: { text: `2. ${'備品を'.repeat(23)}備品…` }, value: long },
  ]);
});

test('what is too long to be sent by a button stands there to be typed', () => {
  const ask = '長'.repeat(2_001);
  const { list, buttons } = choiceBlocks([{ label: '点検', ask }], QUOTING);
  expect(textsOf('rich_text_section', list)).toEqual([`1. 点検\n${ask}`]);
  expect(buttons).toEqual([]);
});

test('sixty choices are one menu', () => {
  const choices = Array.from({ length: 60 }, (_, at) => ({
    label: `備品の持ち出しについて（${at}）`,
    ask: `庁外への備品の持ち出しについて、${at}番のことをしてもよいか`,
  }));
  const [row, ...more] = choiceMenu(choices, '選んでください');
  expect(more).toEqual([]);
  expect(row?.elements).toMatchObject([
    { type: 'static_select', action_id: 'ask#0', options: { length: 60 }, placeholder: { text: '選んでください' } },
  ]);
});

test('where a menu cannot hold every one of them, they are buttons', () => {
  const [row] = choiceMenu(
    [
      { label: '点検', ask: '点検' },
      { label: '貸出し', ask: '貸'.repeat(151) },
    ],
    '選んでください',
  );
  expect(row?.elements.map(({ type }) => type)).toEqual(['button', 'button']);
});
