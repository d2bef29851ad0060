import type { Unit } from '../../../src/law/unit.js';
import { type Block, blocksOf } from './block.js';
import { printedLabel } from './label.js';
import type { Reading } from './reading.js';
import { Text } from './text.js';

interface ProvisionProps {
  readonly unit: Unit;
  readonly reading: Reading;
  /** How many units are above this one; headings follow it. */
  readonly depth: number;
}

/** A unit as statutes are set: heading above, label hanging, what belongs to it below. */
export function Provision({ unit, reading, depth }: ProvisionProps) {
  const blocks = blocksOf(reading.document, unit);
  const heading = blocks.find(({ role }) => role === 'heading');
  const body = blocks.filter(({ role }) => role === 'words');
  return (
    <div class={`unit ${unit.level}`} id={unit.address}>
      {unit.level === 'article' && heading !== undefined ? (
        <Heading heading={heading} reading={reading} depth={depth} />
      ) : null}
      <div class="hanging">
        <Label unit={unit} reading={reading} />
        <div class="body">
          {unit.level !== 'article' && heading !== undefined ? (
            <Heading heading={heading} reading={reading} depth={depth} />
          ) : null}
          {body.length === 0 ? null : <Body blocks={body} reading={reading} />}
        </div>
      </div>
      {unit.children.length === 0 ? null : (
        <div class="below">
          {unit.children.map((child) => (
            <Provision key={child.address} unit={child} reading={reading} depth={depth + 1} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Named by its address, so that a list of links tells one 「(1)」 from another. */
function Label({ unit, reading }: Pick<ProvisionProps, 'unit' | 'reading'>) {
  const label = printedLabel(reading.document.source, unit);
  if (label === '') return null;
  return (
    <a class="label" href={`#${encodeURIComponent(unit.address)}`} aria-label={unit.address}>
      {label}
    </a>
  );
}

function Heading({ heading, reading, depth }: { heading: Block; reading: Reading; depth: number }) {
  const Tag = (['h2', 'h3', 'h4', 'h5', 'h6'] as const)[depth] ?? 'h6';
  return (
    <Tag class="heading">
      <Text words={heading.words} reading={reading} />
    </Tag>
  );
}

function Body({ blocks, reading }: { readonly blocks: readonly Block[]; readonly reading: Reading }) {
  return (
    <p class="words">
      {blocks.map((block) => (
        <>
          {block.newLine ? <br /> : null}
          <Sentence key={block.address ?? ''} block={block} reading={reading} />
        </>
      ))}
    </p>
  );
}

function Sentence({ block, reading }: { readonly block: Block; readonly reading: Reading }) {
  const text = <Text words={block.words} reading={reading} />;
  if (block.address === undefined) return <span>{text}</span>;
  return (
    <span class="sentence" id={block.address}>
      {text}
      <a class="pin" href={`#${encodeURIComponent(block.address)}`} aria-label={block.address}>
        {block.part}
      </a>
    </span>
  );
}
