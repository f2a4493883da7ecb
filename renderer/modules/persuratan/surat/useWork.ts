import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Kerja, LetterSearch } from './letterSearch.ts';

const route = getRouteApi('/bingkai/surat-masuk/$id');

/** Which work is open on the letter's page, and the ways to open and close it. */
export function useWork(): LetterSearch & {
  begin: (kerja: Kerja, bagian?: number) => void;
  end: () => void;
} {
  const { kerja, bagian, lampiran } = route.useSearch();
  const navigate = route.useNavigate();
  const begin = useCallback(
    (next: Kerja, part?: number) =>
      void navigate({ search: (old) => ({ ...old, kerja: next, bagian: part, lampiran: undefined }) }),
    [navigate],
  );
  const end = useCallback(
    () =>
      void navigate({
        search: (old) => ({ ...old, kerja: undefined, bagian: undefined, lampiran: undefined }),
        replace: true,
      }),
    [navigate],
  );
  return { kerja, bagian, lampiran, begin, end };
}
