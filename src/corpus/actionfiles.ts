import type { Action, Cell, Cite } from '../answer/action.js';
import { foundAt } from '../answer/found.js';
import { NO_SEGMENTS, type Segments } from '../answer/segment.js';
import { NO_GUIDE, type SegmentGuide } from '../answer/segmentguide.js';
import type { Document } from '../law/document.js';
import type { Issue } from '../law/issue.js';
import type { Position } from '../law/source.js';
import type { Example } from '../search/entry.js';
import { GuideFile } from './guidefile.js';
import { actionsSchema, segmentsSchema, type WrittenAction, type WrittenCell } from './schemas.js';
import { place, type SideFiles } from './sidefiles.js';

type PlaceOf = (path: readonly PropertyKey[], of?: 'key') => Position;

/** Reads the network's segments, and what the documents say of each action in each; mistakes go to the side files' issues. */
export class ActionFiles {
  readonly #side: SideFiles;
  readonly #documents: readonly Document[];

  constructor(side: SideFiles, documents: readonly Document[]) {
    this.#side = side;
    this.#documents = documents;
  }

  segments(): { segments: Segments; guide: SegmentGuide } {
    const file = this.#side.yaml('segments.yaml', segmentsSchema);
    if (file?.value == null) return { segments: NO_SEGMENTS, guide: NO_GUIDE };
    const { segments, ambiguous, called, asks, questions: written } = file.value;
    this.#side.unrepeated('segments.yaml', segments, (index) => place(file, ['segments', index, 'id']));
    const all = segments.map(({ id, name, names, definedAt }, index) => {
      const where = { file: 'segments.yaml', ...place(file, ['segments', index, 'definedAt']) };
      return { id, name, names, definedAt: definedAt === undefined ? undefined : this.#side.cited(definedAt, where) };
    });
    const ids = all.map(({ id }) => id);
    const questions = new GuideFile(this.#side, file).questions(written, ids);
    return { segments: { all, ambiguous }, guide: { called, questions, asks } };
  }

  /** The actions, and the questions by which each is recognised. */
  actions({ all }: Segments): { actions: Action[]; examples: Example[] } {
    const file = this.#side.yaml('actions.yaml', actionsSchema);
    const written = file?.value ?? [];
    this.#side.unrepeated('actions.yaml', written, (index) => place(file, [index, 'id']));
    const ids = all.map(({ id }) => id);
    const actions = written.map((action, index) => {
      this.#checkSegments(action, ids, (path, of) => place(file, [index, ...path], of));
      return this.#action(action, (path) => place(file, [index, ...path]));
    });
    const examples = written.flatMap(({ id, phrases }) =>
      phrases.map((question): Example => ({ question, target: { kind: 'action', id } })),
    );
    return { actions, examples };
  }

  #action({ id, name, phrases, cells, between }: WrittenAction, placeOf: PlaceOf): Action {
    const read = (cell: WrittenCell, ...path: PropertyKey[]) => this.#cell(cell, (more) => placeOf([...path, ...more]));
    return {
      id,
      name,
      phrases,
      cells: Object.fromEntries(Object.entries(cells).map(([one, cell]) => [one, read(cell, 'cells', one)])),
      between: between.map(({ segments, ...cell }, nth) => ({ segments, cell: read(cell, 'between', nth) })),
    };
  }

  /** Every segment has its cell, and nothing else has one. */
  #checkSegments({ name, cells, between }: WrittenAction, ids: readonly string[], placeOf: PlaceOf): void {
    for (const one of ids)
      if (cells[one] === undefined)
        this.#issue(placeOf(['cells'], 'key'), `「${name}」に、${one} についての欄がありません。`, REMEDY.cell);
    const named = [
      ...Object.keys(cells).map((one) => ({ one, at: placeOf(['cells', one], 'key') })),
      ...between.flatMap(({ segments }, nth) =>
        segments.map((one, at) => ({ one, at: placeOf(['between', nth, 'segments', at]) })),
      ),
    ];
    for (const { one, at } of named)
      if (!ids.includes(one)) this.#issue(at, `segments.yaml に、id「${one}」がありません。`, REMEDY.segment);
  }

  #cell({ status, condition, basis, cites, related }: WrittenCell, placeOf: PlaceOf): Cell {
    if (status === 'not-stated' && cites.length > 0)
      this.#issue(placeOf(['cites']), '定めがない（not-stated）のに、条文を引いています。', REMEDY.silent);
    if (status !== 'not-stated' && cites.length === 0)
      this.#issue(placeOf(['status']), `「${status}」には、もとになる条文（cites）が必要です。`, REMEDY.cites);
    return {
      status,
      condition,
      basis,
      cites: cites.flatMap(({ at, quote }, nth) => this.#cite(at, quote, (path) => placeOf(['cites', nth, ...path]))),
      related: related.flatMap(({ at }, nth) => this.#side.cited(at, this.#in(placeOf(['related', nth, 'at']))) ?? []),
    };
  }

  /** The quoted words must stand in the provision as they are. */
  #cite(at: string, quote: string, placeOf: PlaceOf): Cite[] {
    const cited = this.#side.cited(at, this.#in(placeOf(['at'])));
    if (cited === undefined) return [];
    const words = foundAt(this.#documents, cited.document, cited.address)?.provision.words.text ?? '';
    if (!words.includes(quote))
      this.#issue(placeOf(['quote']), `「${quote}」は、${cited.address}にその文字どおりにはありません。`, REMEDY.quote);
    return [{ ...cited, quote }];
  }

  #issue(position: Position, problem: string, remedy: string): void {
    const issue: Issue = { ...this.#in(position), severity: 'error', defect: 'action', problem, remedy };
    this.#side.issues.push(issue);
  }

  #in(position: Position) {
    return { file: 'actions.yaml', line: position.line, column: position.column };
  }
}

const REMEDY = {
  cell: '定めがなければ status: not-stated と書いてください。',
  silent: '近いだけの条文は、related に書いてください。',
  cites: '定めがなければ status を not-stated にしてください。',
  quote: 'jobun show で条文を見て、続いている言葉をそのまま写してください。',
  segment: 'segments.yaml にあるidのどれかにしてください。',
} as const;
