import type { Document } from '../../../src/law/document.js';
import type { Level, Unit } from '../../../src/law/unit.js';

/** Levels below an article are found through it. */
const LISTED: ReadonlySet<Level> = new Set([
  'part',
  'chapter',
  'section',
  'subsection',
  'division',
  'supplement',
  'appendix',
  'article',
  'outline',
]);

export function Contents({ document }: { readonly document: Document }) {
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">目次</h2>
      <Entries units={document.units} />
    </nav>
  );
}

function Entries({ units }: { readonly units: readonly Unit[] }) {
  const listed = units.filter(({ level }) => LISTED.has(level));
  if (listed.length === 0) return null;
  return (
    <ol>
      {listed.map((unit) => (
        <li key={unit.address}>
          <a href={`#${encodeURIComponent(unit.address)}`}>
            <span class="number">{unit.label}</span> {unit.heading?.text}
          </a>
          <Entries units={unit.children} />
        </li>
      ))}
    </ol>
  );
}
