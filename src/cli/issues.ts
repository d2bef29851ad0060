import type { Issue } from '../law/issue.js';
import type { Terminal } from './command.js';

/** An issue as people and editors read it: file:line:column, problem, and below it the remedy. */
export function issueLines(issue: Issue, { paint }: Pick<Terminal, 'paint'>): string[] {
  const { file, line, column, severity, problem, remedy, defect } = issue;
  const kind = severity === 'error' ? paint('red', 'エラー') : paint('yellow', '注意');
  return [`${file}:${line}:${column}: ${kind}: ${problem} [${defect}]`, `    ${remedy}`];
}
