import { segmentsOf } from '../answer/segmentguide.js';
import { respond } from '../assistant/respond.js';
import type { Corpus, View } from '../assistant/view.js';
import { addressOf } from '../config/listen.js';
import { readQuestionLine } from '../figures/questionline.js';
import { toPlainText } from '../message/plain.js';
import { toRecord } from '../message/record.js';
import type { Reader } from '../person/audience.js';
import type { Profile } from '../person/profile.js';
import { type Command, type ExitCode, type Invocation, type Terminal, UsageError } from './command.js';
import { explain } from './explain.js';
import { CORPUS_OPTIONS, openFor, readerFor } from './opening.js';

export const ask: Command = {
  options: {
    explain: {
      type: 'boolean',
      summary: { ja: '答えの根拠（語、候補、点数、判断）も示します', en: 'show the evidence too' },
    },
    copy: {
      type: 'boolean',
      summary: {
        ja: '貼り付け用に、版とリンクつきの文字だけで示します',
        en: 'plain text with edition and links, for pasting',
      },
    },
    jsonl: {
      type: 'boolean',
      summary: {
        ja: '標準入力の {"id","q"} を1行ずつ読み、1行ずつ答えます',
        en: 'read {"id","q"} lines from standard input',
      },
    },
    segment: {
      type: 'string',
      takes: 'IDS',
      summary: {
        ja: '自分の端末のネットワーク区分を伝えた人として尋ねます（segments.yaml のid、コンマ区切り）',
        en: 'ask as somebody who told the segments of their terminals: ids of segments.yaml, comma-separated',
      },
    },
    ...CORPUS_OPTIONS,
  },
  async run(invocation) {
    const { words, options, terminal } = invocation;
    if (words.length === 0 && options.jsonl !== true) throw new UsageError('質問がありません。');
    const corpus = openFor(invocation);
    if (corpus === undefined) return 1;
    const reader = readerFor(invocation);
    const profile = profileFrom(options.segment, corpus.viewFor(reader));
    if (options.jsonl === true) return answerLines({ corpus, reader, profile }, terminal);
    return answerOne({ corpus, reader, profile }, invocation);
  },
};

interface Asker {
  readonly corpus: Corpus;
  readonly reader: Reader;
  /** Undefined where no segment is given: nothing that is told here is kept. */
  readonly profile: Profile | undefined;
}

function profileFrom(written: unknown, { segments: { all } }: View): Profile | undefined {
  if (typeof written !== 'string') return undefined;
  const ids = written.split(',').map((id) => id.trim());
  const known = all.map(({ id }) => id);
  const stranger = ids.find((id) => !known.includes(id));
  if (stranger === undefined) return { segments: ids };
  throw new UsageError(
    `--segment の「${stranger}」は、segments.yaml にありません。使えるもの: ${known.join('、') || 'なし'}`,
  );
}

function answerOne({ corpus, reader, profile }: Asker, { words, options, terminal, config }: Invocation): ExitCode {
  const reply = respond(corpus, { reader, question: words.join(' '), profile });
  const copy = options.copy === true;
  const text = toPlainText(reply.message, copy ? { baseUrl: config.publicUrl ?? addressOf(config.webListen) } : {});
  terminal.out(copy ? text : painted(text, terminal));
  if (reply.profile !== profile)
    terminal.err('このコマンドは、伝えられたことを覚えません。次のときも --segment で示してください。');
  if (options.explain === true) {
    terminal.out(`\n${explain(reply, corpus.viewFor(reader).finder, terminal)}`);
    terminal.out(`文書の版（本文から求めた値）: ${corpus.edition}`);
  }
  return 0;
}

/** The words of the documents stand out from the bot's own. */
function painted(text: string, { paint }: Terminal): string {
  return text
    .split('\n')
    .map((line) => (line.startsWith('「') ? paint('bold', line) : line.startsWith('　') ? paint('dim', line) : line))
    .join('\n');
}

/** A line may say from which segment it is asked; one that there is not is somebody else's word. */
async function answerLines({ corpus, reader, profile }: Asker, terminal: Terminal): Promise<ExitCode> {
  let line = 0;
  for await (const text of linesOf(process.stdin)) {
    line++;
    if (text.trim() === '') continue;
    const asked = readQuestionLine(text);
    if (asked === undefined) {
      terminal.err(`標準入力の${line}行目: {"id": …, "q": "質問"} の形のJSONではありません。`);
      return 1;
    }
    const [own] = segmentsOf([asked.segment ?? ''], corpus.viewFor(reader).segments.all);
    const { message } = respond(corpus, {
      reader,
      question: asked.q,
      profile: own === undefined ? profile : { segments: [own.id] },
    });
    terminal.out(JSON.stringify({ id: asked.id, ...toRecord(message) }));
  }
  return 0;
}

/** Lines end with a line feed alone: node:readline also cuts at U+2028, which JSON allows inside a string. */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input as AsyncIterable<Uint8Array>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
