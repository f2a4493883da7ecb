import { Spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { SearchSource } from '../components/pageModule.ts';

export type SourceState = 'mencari' | 'ada' | 'kosong';

export interface SearchResultsProps {
  source: SearchSource;
  text: string;
  active: boolean;
  onState: (id: string, state: SourceState) => void;
}

/** What one source of the search box finds. */
export function SearchResults({ source, text, active, onState }: SearchResultsProps) {
  const { useHits } = source;
  const { hits, pending } = useHits(text, active);
  const navigate = useNavigate();
  const state: SourceState = hits.length > 0 ? 'ada' : pending ? 'mencari' : 'kosong';
  useEffect(() => onState(source.id, state), [onState, source.id, state]);
  if (hits.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={source.label}>
      {hits.map((hit) => (
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
