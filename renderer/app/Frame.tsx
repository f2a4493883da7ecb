import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../client/useSession.ts';
import { ActionButton } from '../components/ActionButton.tsx';
import type { AppCommand } from '../components/pageModule.ts';
import { useShortcut } from '../components/useShortcut.ts';
import classes from './Frame.module.css';
import { HelpOverlay } from './HelpOverlay.tsx';
import { Navigation } from './Navigation.tsx';
import { allCommands } from './navigation.ts';
import { commandsFor } from './navSections.ts';
import { OfflineBanner } from './OfflineBanner.tsx';
import { SearchBox } from './SearchBox.tsx';
import { UserMenu } from './UserMenu.tsx';

/** Modules at left, search and who is logged in on top, the page in the rest. */
export function Frame() {
  const { kantor, peran } = useSession();
  const [help, setHelp] = useState(false);
  const [navOpen, setNavOpen] = useState(false);
  const { pathname } = useLocation();
  const mainRef = useRef<HTMLElement>(null);
  const navigate = useNavigate();
  useShortcut('?', 'Semua pintasan papan ketik', () => setHelp(true), { group: 'Di mana saja' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drawer of a narrow window closes whenever another page opens
  useEffect(() => setNavOpen(false), [pathname]);

  const commands = commandsFor(peran, allCommands);
  const primary = commands.find((command) => command.primary === true);
  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={() => mainRef.current?.focus()}>
        Langsung ke isi
      </button>
      <header className={classes.banner}>
        <div className={classes.brand}>
          <span className={classes.name}>Penata</span>
          <small className={classes.office}>{kantor}</small>
        </div>
        <div className={classes.top}>
          <button
            type="button"
            className={classes.navButton}
            aria-expanded={navOpen}
            aria-controls="navigasi"
            onClick={() => setNavOpen(!navOpen)}
          >
            Menu
          </button>
          <SearchBox />
          {primary !== undefined && (
            <ActionButton
              label={primary.label}
              {...(primary.keys === undefined ? {} : { keys: primary.keys })}
              onPress={() => void navigate(primary.link)}
              group="Di mana saja"
              primary
            />
          )}
          <UserMenu onHelp={() => setHelp(true)} />
        </div>
      </header>
      <Navigation open={navOpen} />
      <main className={classes.main} id="isi" ref={mainRef} tabIndex={-1}>
        <OfflineBanner />
        <div className={classes.page}>
          <Outlet />
        </div>
      </main>
      {commands
        .filter((command) => command !== primary)
        .map((command) => (
          <CommandShortcut key={command.id} command={command} />
        ))}
      <HelpOverlay opened={help} onClose={() => setHelp(false)} />
    </div>
  );
}

function CommandShortcut({ command }: { command: AppCommand }) {
  const navigate = useNavigate();
  useShortcut(command.keys, command.label, () => void navigate(command.link), { group: 'Di mana saja' });
  return null;
}
