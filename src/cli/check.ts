import { issuesOf } from '../corpus/check.js';
import type { Command } from './command.js';
import { issueLines } from './issues.js';
import { CORPUS_OPTIONS, corpusFolderOf } from './opening.js';

export const check: Command = {
  options: {
    all: {
      type: 'boolean',
      summary: { ja: '承知ずみ（known）の注意も示します', en: 'show warnings that are marked as known, too' },
    },
    corpus: CORPUS_OPTIONS.corpus,
  },
  async run({ config, options, terminal }) {
    const corpusFolder = corpusFolderOf({ config, options });
    const issues = issuesOf({ corpusFolder, cacheFolder: config.cacheFolder });
    const shown = issues.filter(({ silenced }) => silenced === undefined || options.all === true);
    for (const issue of shown) {
      terminal.out(issueLines(issue, terminal).join('\n'));
      if (issue.repaired !== undefined) terminal.out(`    直してお見せしています: ${issue.repaired}`);
      if (issue.silenced !== undefined) terminal.out(`    承知ずみ: ${issue.silenced}`);
    }
    const errors = issues.filter(({ severity }) => severity === 'error').length;
    const known = issues.filter(({ silenced }) => silenced !== undefined).length;
    terminal.out(`エラー ${errors}件、注意 ${issues.length - errors - known}件、承知ずみ ${known}件`);
    return errors > 0 ? 1 : 0;
  },
};
