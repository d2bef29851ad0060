import type { SegmentGuide } from '../answer/segmentguide.js';
import { SEPARATOR } from '../answer/telling.js';
import { normalise } from '../search/text.js';
import type { WrittenGuideQuestion } from './schemas.js';
import { place, type SideFiles } from './sidefiles.js';
import type { YamlValue } from './yamlfile.js';

const FILE = 'segments.yaml';

/** The questions by which people find their segment: every way through them ends, and every question is on one. */
export class GuideFile {
  readonly #side: SideFiles;
  readonly #file: YamlValue<unknown>;

  constructor(side: SideFiles, file: YamlValue<unknown>) {
    this.#side = side;
    this.#file = file;
  }

  questions(written: readonly WrittenGuideQuestion[], segmentIds: readonly string[]): SegmentGuide['questions'] {
    this.#side.unrepeated(FILE, written, (index) => place(this.#file, ['questions', index, 'id']));
    for (const [index, { id, options }] of written.entries()) {
      const later = written.slice(index + 1).map((question) => question.id);
      for (const nth of options.keys()) this.#checkOption(options, nth, ['questions', index, 'options', nth]);
      for (const [nth, { segment, next }] of options.entries()) {
        const path = ['questions', index, 'options', nth];
        if (segment !== undefined && !segmentIds.includes(segment))
          this.#issue([...path, 'segment'], `segments に、id「${segment}」がありません。`, REMEDY.segment);
        if (next !== undefined && !later.includes(next))
          this.#issue([...path, 'next'], `「${next}」は、これよりあとの質問のidではありません。`, REMEDY.next);
      }
      const isReached = written.some((question) => question.options.some(({ next }) => next === id));
      if (index > 0 && !isReached)
        this.#issue(['questions', index, 'id'], `どの選択肢からも、質問「${id}」には進みません。`, REMEDY.reached);
    }
    return written.map(({ id, text, options }) => ({
      id,
      text,
      options: options.map(({ label, segment, next }) => ({ label, segment, next })),
    }));
  }

  /** Its label is told apart from the others, and it leads to one thing. */
  #checkOption(options: WrittenGuideQuestion['options'], nth: number, path: readonly PropertyKey[]): void {
    const { label = '', segment, next, unknown } = options[nth] ?? {};
    const said = normalise(label);
    if (said === '' || SEPARATOR.test(said))
      this.#issue([...path, 'label'], `選択肢「${label}」には、使えない文字があります。`, REMEDY.label);
    if (options.slice(0, nth).some((other) => normalise(other.label) === said))
      this.#issue([...path, 'label'], `「${label}」は、この質問の前の選択肢と同じです。`, REMEDY.repeated);
    if ([segment, next, unknown].filter((one) => one !== undefined).length !== 1)
      this.#issue(path, `「${label}」を選ぶとどうなるかが、ひとつに決まりません。`, REMEDY.one);
  }

  #issue(path: readonly PropertyKey[], problem: string, remedy: string): void {
    const position = place(this.#file, path);
    this.#side.issues.push({ ...position, severity: 'error', file: FILE, defect: 'guide', problem, remedy });
  }
}

const REMEDY = {
  segment: 'このファイルの segments にあるidのどれかにしてください。',
  next: 'あとに書いた質問のidにしてください。前の質問には戻れません。',
  reached: '前の質問の選択肢に next で書くか、この質問を消してください。',
  label: 'コロンと読点のない言葉にしてください。',
  repeated: '別の言葉にしてください。',
  one: 'segment、next、unknown: true のうち、ひとつだけを書いてください。',
} as const;
