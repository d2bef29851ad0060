/**
 * Reads real texts and compares with what their publishers say stands in them.
 * Run: npx tsx test/conformance/main.ts DIR [--units FILE]
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { askShipped, viewShipped } from './answers.js';
import { scoreCompanyRules } from './company.js';
import { isUnderFloor, printScore, type Score } from './count.js';
import { scoreFloors } from './floors.js';
import { scoreIndependence } from './independence.js';
import { scoreLinks } from './links.js';
import { matrixBeside, scoreMatrix } from './matrix.js';
import { scoreNoise } from './noise.js';
import { readOrdinances, scoreHeadings, scoreOrdinances } from './ordinances.js';
import { requirePath } from './rows.js';
import { scoreStatutes } from './statutes.js';
import { scoreUnits } from './units.js';

/** Share of questions of general knowledge that must be declined. */
const NOISE_FLOOR = 0.98;

const POLICY = join('corpus', 'policies', 'kihon-hoshin.md');

const [folder, ...rest] = process.argv.slice(2);
if (!folder) {
  console.error(
    'Usage: main.ts DIR [--units FILE]\nDIR is the folder of texts to measure with (law_xml, reiki_html, company_rules).',
  );
  process.exit(2);
}
for (const part of ['law_xml', 'reiki_html', 'company_rules']) requirePath(join(folder, part), `the texts of ${part}`);

const scores = [...scoreTexts(folder), ...scorePolicy(folder), ...scoreAnswers(folder), ...scoreActions(folder)];
for (const score of scores) printScore(score);
const failed = scores.filter(isUnderFloor).length;
console.log(`${scores.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function scoreTexts(dir: string): readonly Score[] {
  const ordinances = join(dir, 'reiki_html');
  const documents = readOrdinances(ordinances);
  return [
    scoreStatutes(join(dir, 'law_xml')),
    scoreOrdinances(ordinances, documents),
    scoreHeadings(ordinances, documents),
    ...scoreLinks(ordinances, documents),
    ...scoreCompanyRules(join(dir, 'company_rules')),
  ];
}

/** How the shipped corpus answers the questions that validate, where they are. */
function scoreAnswers(dir: string): readonly Score[] {
  const questions = join(dir, '..', 'eval', 'dev.jsonl');
  const noise = join(dir, 'noise', 'niilc-dev.txt');
  const ask = askShipped();
  const scores = existsSync(noise) ? [scoreNoise(noise, ask, NOISE_FLOOR)] : [];
  if (!existsSync(questions)) {
    console.log(`(f) and (h) left out: ${questions} not found`);
    return scores;
  }
  return [scoreFloors(questions, ask), ...scores, scoreIndependence('corpus', questions)];
}

/** What the shipped corpus says of each action in each segment, where the matrix is. */
function scoreActions(dir: string): readonly Score[] {
  const matrix = matrixBeside(dir);
  if (existsSync(matrix)) return [scoreMatrix(matrix, viewShipped())];
  console.log(`(i) left out: ${matrix} not found`);
  return [];
}

function scorePolicy(dir: string): readonly Score[] {
  const given = rest[0] === '--units' ? rest[1] : undefined;
  const list = given ?? join(dir, '..', 'eval', 'kihon-hoshin.units.json');
  if (!existsSync(list) && !given) {
    console.log(`(e) left out: ${list} not found; give it with --units FILE`);
    return [];
  }
  requirePath(list, 'the list of units');
  return [scoreUnits(POLICY, list)];
}
