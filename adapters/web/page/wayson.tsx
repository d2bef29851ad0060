export interface WayOn {
  readonly href: string;
  readonly label: string;
  readonly newTab?: boolean;
}

const EVERYWHERE: readonly WayOn[] = [
  { href: '/', label: '質問する' },
  { href: '/policies', label: '条文を読む' },
];

/** Where to go from a page that has nothing else to show: these first, then what is there on every page. */
export function WaysOn({ first = [] }: { readonly first?: readonly WayOn[] | undefined }) {
  return <Ways ways={[...first, ...EVERYWHERE]} />;
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
