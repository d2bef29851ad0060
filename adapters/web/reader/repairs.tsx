import type { Piece, Repair } from '../../../src/law/words.js';
import type { PlacedRepair } from './reading.js';

interface RepairsProps {
  readonly source: string;
  readonly repairs: readonly PlacedRepair[];
}

/** What was printed where other words are shown: a reader can undo every repair. */
export function Repairs({ source, repairs }: RepairsProps) {
  if (repairs.length === 0) return null;
  return (
    <footer class="repairs">
      <h2>印刷の誤りとみられ、直して示した箇所</h2>
      <ol>
        {repairs.map((placed, index) => (
          <li key={placed.repair.slice.start} id={`repair-${index + 1}`}>
            公表された文面では「{printed(source, placed)}」。{instead(placed.repair)}（{placed.repair.why}）。{' '}
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

/**
 * A repair is often one character; the words around it tell which one. Those before and after these words may be
 * withheld from who reads this.
 */
function printed(source: string, { repair, words: { pieces } }: PlacedRepair): string {
  const print = (some: readonly Piece[]) =>
    some
      .map(({ slice }) => source.slice(slice.start, slice.end))
      .join('')
      .replace(/\s+/gu, '');
  const at = pieces.indexOf(repair);
  const [before, after] = [print(pieces.slice(0, at)).slice(-AROUND), print(pieces.slice(at + 1)).slice(0, AROUND)];
  return `…${before}【${print([repair])}】${after}…`;
}

const AROUND = 8;
