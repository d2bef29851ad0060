import { issuesOf } from '../../corpus/check.js';
import type { Check } from '../../diagnosis/check.js';
import { error, ok, warning } from '../../diagnosis/finding.js';
import type { Examined } from './examined.js';
import { quoted } from './filemode.js';

export const corpus: Check<Examined> = {
  name: 'corpus',
  title: '規程（corpus）',
  look({ config: { corpusFolder, cacheFolder } }) {
    const issues = issuesOf({ corpusFolder, cacheFolder }, false).filter(({ silenced }) => silenced === undefined);
    const errors = issues.filter(({ severity }) => severity === 'error').length;
    const first = issues.find(({ severity }) => severity === (errors > 0 ? 'error' : 'warning'));
    if (first === undefined) return [ok(`${corpusFolder} に、誤りも注意もありません。`)];
    const text = `${corpusFolder} に、エラーが${errors}件、注意が${issues.length - errors}件あります。`;
    const remedy = `たとえば ${first.file}:${first.line}:${first.column} です。すべては jobun check --corpus ${quoted(corpusFolder)} で見られます。`;
    return [errors > 0 ? error(text, remedy) : warning(text, remedy)];
  },
};
