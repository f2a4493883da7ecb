import { Spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { SearchHit, SearchSource } from '../components/pageModule.ts';

export type SourceState = 'mencari' | 'ada' | 'kosong';

/** What a source has found so far: its state, and the pages its hits open. */
export interface SourceFindings {
  state: SourceState;
  places: string;
}

const placeOf = ({ link }: SearchHit): string => JSON.stringify(link);

export interface SearchResultsProps {
  source: SearchSource;
  text: string;
  active: boolean;
  /** Findings of the sources that come after: a page they offer too is theirs to show (a letter's case opens the letter). */
  after: readonly SourceFindings[];
  onFound: (id: string, state: SourceState, places: string) => void;
}

/** What one source of the search box finds. */
export function SearchResults({ source, text, active, after, onFound }: SearchResultsProps) {
  const { useHits } = source;
  const { hits, pending } = useHits(text, active);
  const navigate = useNavigate();
  const state: SourceState = hits.length > 0 ? 'ada' : pending ? 'mencari' : 'kosong';
  const places = hits.map(placeOf).join('\n');
  useEffect(() => onFound(source.id, state, places), [onFound, source.id, state, places]);
  const shownBelow = new Set(after.flatMap((other) => other.places.split('\n')));
  const own = hits.filter((hit) => !shownBelow.has(placeOf(hit)));
  if (own.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={source.label}>
      {own.map((hit) => (
        <Spotlight.Action
          key={hit.id}
          label={hit.label}
          {...(hit.sub === undefined ? {} : { description: hit.sub })}
          onClick={() => void navigate(hit.link)}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}
