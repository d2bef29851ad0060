import type { Repair } from '../../../src/law/words.js';

interface RepairsProps {
  readonly source: string;
  readonly repairs: readonly Repair[];
}

/** What was printed where other words are shown: a reader can undo every repair. */
export function Repairs({ source, repairs }: RepairsProps) {
  if (repairs.length === 0) return null;
  return (
    <footer class="repairs">
      <h2>印刷の誤りとみられ、直して示した箇所</h2>
      <ol>
        {repairs.map((repair, index) => (
          <li key={repair.slice.start} id={`repair-${index + 1}`}>
            公表された文面では「{printed(source, repair)}」。{instead(repair)}（{repair.why}）。{' '}
            <a href={`#repaired-${index + 1}`} aria-label={`直した箇所 ${index + 1} に戻る`}>
              戻る
            </a>
          </li>
        ))}
      </ol>
    </footer>
  );
}

function instead({ reads, slice }: Repair): string {
  if (reads === '') return '【】の中を除いて示しています';
  return slice.start === slice.end ? `【】に「${reads}」を補って示しています` : `【】を「${reads}」として示しています`;
}

/** A repair is often one character; the words around it tell which one. */
function printed(source: string, { slice }: Repair): string {
  const line = (text: string) => text.replace(/\s+/gu, '');
  const before = line(source.slice(source.lastIndexOf('\n\n', slice.start) + 1, slice.start)).slice(-AROUND);
  const after = line(source.slice(slice.end, slice.end + 2 * AROUND)).slice(0, AROUND);
  return `…${before}【${line(source.slice(slice.start, slice.end))}】${after}…`;
}

const AROUND = 8;
