import { Spotlight, spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useSession } from '../client/useSession.ts';
import { DialogLayer } from '../components/DialogLayer.tsx';
import { Kbd } from '../components/Kbd.tsx';
import { opensFor, type SearchSource } from '../components/pageModule.ts';
import { useShortcut } from '../components/useShortcut.ts';
import classes from './Frame.module.css';
import { allCommands, navEntries, searchSources } from './navigation.ts';
import { commandMatches, commandsFor } from './navSections.ts';
import { SearchResults, type SourceFindings, type SourceState } from './SearchResults.tsx';

/** One box over everything: what is registered, and what can be done. */
export function SearchBox() {
  const { peran } = useSession();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState<Readonly<Record<string, SourceFindings>>>({});
  useShortcut('Ctrl+K', 'Cari atau beri perintah', spotlight.open, { group: 'Di mana saja' });
  const report = useCallback(
    (id: string, state: SourceState, places: string) => setFound((old) => ({ ...old, [id]: { state, places } })),
    [],
  );

  const typed = text.trim();
  const sources = searchSources.filter((source: SearchSource) => opensFor(source.roles, peran));
  const commands = commandsFor(peran, allCommands).filter((command) => commandMatches(command, typed));
  const pages = navEntries.filter((entry) => opensFor(entry.roles, peran) && commandMatches(entry, typed));
  const nothing =
    commands.length === 0 &&
    pages.length === 0 &&
    sources.every((source) => typed === '' || found[source.id]?.state === 'kosong');
  return (
    <>
      <button
        type="button"
        className={classes.search}
        onClick={spotlight.open}
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
      >
        <span className={classes.searchText}>Cari surat, perkara, atau perintah…</span>
        <Kbd keys="Ctrl+K" />
      </button>
      <Spotlight.Root
        shortcut={null}
        query={text}
        onQueryChange={setText}
        onSpotlightOpen={() => setOpen(true)}
        onSpotlightClose={() => setOpen(false)}
        scrollable
        maxHeight={460}
        size={640}
        overlayProps={{ blur: 0, backgroundOpacity: 0.45 }}
        attributes={{ content: { 'aria-label': 'Cari surat, perkara, atau perintah' } }}
      >
        <DialogLayer>
          <Spotlight.Search placeholder="Nomor, nama, kata, atau perintah" aria-label="Cari" />
          <Spotlight.ActionsList>
            {sources.map((source, at) => (
              <SearchResults
                key={source.id}
                source={source}
                text={typed}
                active={open}
                after={sources.slice(at + 1).flatMap(({ id }) => found[id] ?? [])}
                onFound={report}
              />
            ))}
            {commands.length > 0 && (
              <Spotlight.ActionsGroup label="Perintah">
                {commands.map((command) => (
                  <Spotlight.Action
                    key={command.id}
                    label={command.label}
                    onClick={() => void navigate(command.link)}
                    rightSection={command.keys === undefined ? null : <Kbd keys={command.keys} />}
                  />
                ))}
              </Spotlight.ActionsGroup>
            )}
            {pages.length > 0 && (
              <Spotlight.ActionsGroup label="Halaman">
                {pages.map((entry) => (
                  <Spotlight.Action
                    key={entry.label}
                    label={entry.label}
                    onClick={() => void navigate({ to: entry.to })}
                  />
                ))}
              </Spotlight.ActionsGroup>
            )}
            {nothing && <Spotlight.Empty>Tidak ada yang cocok dengan “{typed}”.</Spotlight.Empty>}
          </Spotlight.ActionsList>
        </DialogLayer>
      </Spotlight.Root>
    </>
  );
}
