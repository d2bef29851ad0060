import type { Listed } from './command.js';

/** Each loads only itself: `ask` starts without the web server, `serve` without the scorer, the overview without any. */
export const COMMANDS: readonly Listed[] = [
  {
    name: 'ask',
    takes: '"質問"',
    summary: { ja: '質問に、条文で答えます', en: 'answer a question with the provisions' },
    load: async () => (await import('./ask.js')).ask,
  },
  {
    name: 'show',
    takes: '第3条第1号',
    summary: { ja: '条文を、その下にあるものまで示します', en: 'print a provision with everything below it' },
    load: async () => (await import('./show.js')).show,
  },
  {
    name: 'glossary',
    takes: '[用語]',
    summary: {
      ja: '文書が定義する用語と、使われている条文を示します',
      en: 'list the defined terms and where they are used',
    },
    load: async () => (await import('./glossary.js')).glossary,
  },
  {
    name: 'check',
    takes: '',
    summary: {
      ja: 'corpusの誤りを、場所と直し方つきで示します',
      en: 'report every issue of a corpus, with place and remedy',
    },
    load: async () => (await import('./check.js')).check,
  },
  {
    name: 'quality',
    takes: '[QUESTIONS.jsonl]',
    summary: {
      ja: '答えの良さを測ります（なければ corpus/questions.tsv で）',
      en: 'measure the answers (else on corpus/questions.tsv)',
    },
    load: async () => (await import('./quality.js')).quality,
  },
  {
    name: 'teach',
    takes: '"質問" 第3条第1号',
    summary: {
      ja: '質問の答えになる条文を教え、答えの良さがどう変わるかを示します',
      en: 'teach which provision answers a question, and show what that changes',
    },
    load: async () => (await import('./teach.js')).teach,
  },
  {
    name: 'audit',
    takes: 'verify|export',
    summary: {
      ja: '回答の記録が変えられていないかを調べます（verify）、書き出します（export）',
      en: 'verify that the log of answers is as it was written, or export it',
    },
    load: async () => (await import('./audit.js')).audit,
  },
  {
    name: 'db',
    takes: 'status|migrate|backup FILE|restore FILE|export KIND',
    summary: {
      ja: 'データベースの様子を示す、準備する、バックアップを取る、戻す、書き出す',
      en: 'show the database, prepare it, back it up, restore it, export records',
    },
    load: async () => (await import('./db.js')).db,
  },
  {
    name: 'outbox',
    takes: '[retry ID|drop ID]',
    summary: {
      ja: '送れなかったものと答えられなかった質問を示し、送りなおすか取りやめます',
      en: 'list what could not be sent or answered; send it again, or give it up',
    },
    load: async () => (await import('./outbox.js')).outbox,
  },
  {
    name: 'doctor',
    takes: '',
    summary: {
      ja: '設定と、動かすのに要るものを調べ、直し方を示します（何も変えません）',
      en: 'examine settings and surroundings, and say how to mend them (changes nothing)',
    },
    load: async () => (await import('./doctor.js')).doctor,
  },
  {
    name: 'slack',
    takes: 'doctor|manifest',
    summary: {
      ja: 'Slackの設定を調べ、直し方を示します（doctor）、アプリの設定を書き出します（manifest）',
      en: 'examine the set-up of Slack and say how to mend it (doctor), print the app manifest',
    },
    load: async () => (await import('./slack.js')).slack,
  },
  {
    name: 'teams',
    takes: 'doctor|manifest',
    summary: {
      ja: 'Teamsの設定を調べ、直し方を示します（doctor）、アプリのzipを作ります（manifest）',
      en: 'examine the set-up of Teams and say how to mend it (doctor), make the app package (manifest)',
    },
    load: async () => (await import('./teams.js')).teams,
  },
  {
    name: 'serve',
    takes: '',
    summary: { ja: 'Webページを開きます', en: 'serve the web page' },
    load: async () => (await import('./serve.js')).serve,
  },
  {
    name: 'prepare',
    takes: '',
    summary: {
      ja: '辞書と索引を作っておきます（次からすぐに始まります）',
      en: 'make dictionary and index ready for fast starts',
    },
    load: async () => (await import('./prepare.js')).prepare,
  },
];
