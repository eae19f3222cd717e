import { Link } from '@tanstack/react-router';

interface TabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly Name[];
  readonly shown: Name;
  readonly names: Readonly<Record<string, string>>;
}

/** Views of one page, by `tab` in its address. */
export function Tabs<Name extends string>({ label, tabs, shown, names }: TabsProps<Name>) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab}
          to="."
          className="tab"
          aria-current={tab === shown ? 'page' : undefined}
          search={(before: Record<string, string | undefined>) => ({ ...before, tab })}
        >
          {names[tab]}
        </Link>
      ))}
    </nav>
  );
}
