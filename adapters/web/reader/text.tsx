import type { ComponentChildren } from 'preact';
import type { Words } from '../../../src/law/words.js';
import { type Mark, marksOn } from './mark.js';
import type { Reading } from './reading.js';
import { type Leaf, type Run, runsOf } from './run.js';

/** Words with their links, definitions, repairs and hits; without those, exactly the words. */
export function Text({ words, reading }: { readonly words: Words; readonly reading: Reading }) {
  const runs = runsOf(words, marksOn(words, reading.marks), reading.hits?.within.get(words) ?? []);
  return runs.map((run, index) => <Marked key={index} run={run} reading={reading} />);
}

function Marked({ run, reading }: { readonly run: Run; readonly reading: Reading }) {
  const leaves = run.leaves.map((leaf, index) => <Plain key={index} leaf={leaf} />);
  const repairs = run.leaves.flatMap(({ repair }) => repair ?? []);
  return (
    <>
      {run.mark === undefined ? leaves : <Link mark={run.mark} words={leaves} reading={reading} />}
      {/* Behind the link: a link cannot stand inside another. */}
      {repairs.map((repair) => (
        <Note key={repair.slice.start} number={reading.repairs.findIndex((placed) => placed.repair === repair) + 1} />
      ))}
    </>
  );
}

interface LinkProps {
  readonly mark: Mark;
  readonly words: ComponentChildren;
  readonly reading: Reading;
}

function Link({ mark, words, reading }: LinkProps) {
  const href = `#${encodeURIComponent(mark.to)}`;
  if (mark.kind === 'reference') {
    return (
      <a class="reference" href={href}>
        {words}
      </a>
    );
  }
  // Not its offset, which counts what is withheld as well.
  const tip = `term-${reading.marks.indexOf(mark) + 1}`;
  return (
    <span class="term">
      <a href={href} aria-describedby={tip}>
        {words}
      </a>
      <span class="tip" role="tooltip" id={tip}>
        <strong>{mark.term.name}</strong>（{mark.to}）
        <span class="meaning">{reading.document.provisions.get(mark.to)?.words.text}</span>
      </span>
    </span>
  );
}

function Plain({ leaf: { text, hit, repair } }: { readonly leaf: Leaf }) {
  const words = hit ? <mark>{text}</mark> : text;
  return repair === undefined || text === '' ? words : <span class="repaired">{words}</span>;
}

function Note({ number }: { readonly number: number }) {
  return (
    <sup>
      <a class="note" id={`repaired-${number}`} href={`#repair-${number}`} aria-label={`※${number}：直した箇所の説明`}>
        {`※${number}`}
      </a>
    </sup>
  );
}
