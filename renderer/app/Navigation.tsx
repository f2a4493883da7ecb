import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSession } from '../client/useSession.ts';
import type { NavCount, NavEntry } from '../components/pageModule.ts';
import { countText } from '../components/tableState.ts';
import classes from './Frame.module.css';
import { navEntries } from './navigation.ts';
import { sectionsFor } from './navSections.ts';

/** The modules, each with a count of what waits there. */
export function Navigation({ open }: { open: boolean }) {
  const { peran } = useSession();
  return (
    <nav className={classes.nav} id="navigasi" aria-label="Modul" data-open={open || undefined}>
      {sectionsFor(peran, navEntries).map((section) => (
        <div key={section.label ?? ''}>
          {section.label !== undefined && (
            <h2 className={classes.group} id={`kelompok-${section.label}`}>
              {section.label}
            </h2>
          )}
          <ul
            className={classes.entries}
            {...(section.label === undefined ? {} : { 'aria-labelledby': `kelompok-${section.label}` })}
          >
            {section.entries.map((entry) => (
              <li key={entry.label}>
                <Entry entry={entry} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

const noCount = (): NavCount | undefined => undefined;

function Entry({ entry }: { entry: NavEntry }) {
  const useCount = entry.useCount ?? noCount;
  const count = useCount();
  return (
    <Link to={entry.to} className={classes.entry} activeProps={{ className: `${classes.entry} ${classes.on}` }}>
      {entry.label}
      {count !== undefined && count.nilai > 0 && (
        <span className={classes.count} data-late={count.lewat === true || undefined}>
          {countText({ nilai: count.nilai, lebih: count.lebih === true })}
          <VisuallyHidden>{count.lewat === true ? ' menunggu, ada yang lewat tenggat' : ' menunggu'}</VisuallyHidden>
        </span>
      )}
    </Link>
  );
}
