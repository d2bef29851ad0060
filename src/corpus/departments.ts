import type { Segment } from '../answer/segment.js';
import type { Issue } from '../law/issue.js';
import type { Position } from '../law/source.js';
import type { WrittenDepartment } from './schemas.js';

/** Departments that answers could not tell apart, and segments that there are not. */
export function departmentIssues(
  written: readonly WrittenDepartment[],
  segments: readonly Segment[],
  placeOf: (path: readonly PropertyKey[]) => Position,
): Issue[] {
  const issue = (path: readonly PropertyKey[], problem: string, remedy: string): Issue => ({
    ...placeOf(path),
    severity: 'error',
    file: 'settings.yaml',
    defect: 'department',
    problem,
    remedy,
  });
  return written.flatMap(({ name, segment }, index) => [
    ...(written.findIndex((other) => other.name === name) === index
      ? []
      : [issue([index, 'name'], `「${name}」は、前のほうでも使われています。`, REMEDY.name)]),
    ...segment.flatMap((id, nth) =>
      segments.some((known) => known.id === id)
        ? []
        : [issue([index, 'segment', nth], `segments.yaml に、id「${id}」がありません。`, REMEDY.segment)],
    ),
  ]);
}

const REMEDY = {
  name: 'ひとつにまとめるか、答えの中で見分けのつく別の名前にしてください。',
  segment: 'segments.yaml にあるidのどれかにしてください。',
} as const;
