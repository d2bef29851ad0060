import { useContext } from 'preact/hooks';
import { VisitContext } from './standing.js';

export interface WayOn {
  readonly href: string;
  readonly label: string;
  readonly newTab?: boolean;
}

const EVERYWHERE = [
  { place: 'ask', href: '/', label: '質問する' },
  { place: 'read', href: '/policies', label: '条文を読む' },
  { place: 'actions', href: '/actions', label: '早見表' },
] as const;

/** What is there on every page; the table of actions only for who may know of any. */
export function useWaysEverywhere() {
  const { offersTable } = useContext(VisitContext);
  return EVERYWHERE.filter(({ place }) => place !== 'actions' || offersTable);
}

/** Where to go from a page that has nothing else to show: these first, then what is there on every page. */
export function WaysOn({ first = [] }: { readonly first?: readonly WayOn[] | undefined }) {
  return <Ways ways={[...first, ...useWaysEverywhere()]} />;
}

export function Ways({ ways }: { readonly ways: readonly WayOn[] }) {
  return (
    <ul>
      {ways.map(({ href, label, newTab = false }) => (
        <li key={href}>
          <a href={href} {...(newTab ? { target: '_blank', rel: 'noopener' } : {})}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
