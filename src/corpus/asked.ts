import type { Document } from '../law/document.js';
import type { Position } from '../law/source.js';
import type { Target } from '../search/entry.js';
import { isCited, readCited } from './citation.js';
import type { Contents } from './contents.js';
import { silencesSchema } from './schemas.js';
import type { TextFile } from './textfile.js';
import { readTsv } from './tsvfile.js';
import { readYaml } from './yamlfile.js';

/** A question that a corpus file gives as an example, and where it stands. */
export interface AskedQuestion extends Position {
  readonly file: string;
  readonly question: string;
  readonly target: Target;
  /** What it is about, as an author calls it: an address, or the id of a silence. */
  readonly about: string;
}

/** All example questions, in the order of the files; what cannot be read is told elsewhere and left out here. */
export function askedIn({ examples, single }: Contents, documents: readonly Document[]): AskedQuestion[] {
  const silences = single.get('silences.yaml');
  return [
    ...examples.flatMap((file) => exampleQuestions(file, documents)),
    ...(silences === undefined ? [] : silenceQuestions(silences)),
  ];
}

function exampleQuestions(file: TextFile, documents: readonly Document[]): AskedQuestion[] {
  return readTsv(file).flatMap(({ cells: [question = '', written = ''], columns: [column = 1], line }) => {
    const place = { file: file.path, line, column };
    const cited = readCited(written, documents, place);
    if (question === '' || !isCited(cited)) return [];
    const about = documents.length > 1 ? `${cited.document} ${cited.address}` : cited.address;
    return [{ ...place, question, target: { kind: 'provision', ...cited } as const, about }];
  });
}

function silenceQuestions(file: TextFile): AskedQuestion[] {
  const { value: read } = readYaml(file, silencesSchema);
  return (read?.value ?? []).flatMap(({ id, asks }, index) =>
    asks.map((question, nth) => ({
      ...(read?.at([index, 'asks', nth]) ?? { line: 1, column: 1 }),
      file: file.path,
      question,
      target: { kind: 'silence', id } as const,
      about: id,
    })),
  );
}
