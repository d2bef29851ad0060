import type { Language } from '../person/language.js';
import { widthOf } from './columns.js';
import type { Command, Listed } from './command.js';

const WORDS = {
  ja: {
    intro: '条文 (jobun): 規程について尋ねると、条文をそのまま、番号つきで答えます。',
    commands: '命令:',
    options: 'オプション:',
    more: '命令ごとの使い方は、jobun 命令 --help で見られます。',
    exit: '終了コード: 0 できた　1 できなかった、または誤りが見つかった　2 命令の書き方が違う',
    help: 'この使い方を示します',
    usage: '使い方',
  },
  en: {
    intro: 'jobun: ask about the rules, get the exact article with its address.',
    commands: 'Commands:',
    options: 'Options:',
    more: 'jobun COMMAND --help shows how to use one.',
    exit: 'Exit codes: 0 done, 1 could not be done or errors were found, 2 wrong command line',
    help: 'show this help',
    usage: 'Usage',
  },
} as const satisfies Record<Language, Record<string, string>>;

export function overview(commands: readonly Listed[], language: Language): string {
  const words = WORDS[language];
  const lines = commands.map(({ name, takes, summary }) => row(`${name} ${takes}`.trim(), summary[language]));
  return [words.intro, '', words.commands, ...lines, '', words.more, words.exit].join('\n');
}

export function commandHelp({ name, takes, summary }: Listed, { options }: Command, language: Language): string {
  const words = WORDS[language];
  const lines = Object.entries(options).map(([option, { takes: value, summary: about }]) =>
    row(`--${option}${value === undefined ? '' : ` ${value}`}`, about[language]),
  );
  return [
    `${words.usage}: jobun ${name} ${takes}`.trimEnd(),
    `  ${summary[language]}`,
    '',
    words.options,
    ...lines,
    row('--help', words.help),
    '',
    words.exit,
  ].join('\n');
}

const COLUMN = 22;

function row(left: string, right: string): string {
  return `  ${left}${' '.repeat(Math.max(2, COLUMN - widthOf(left)))}${right}`;
}
