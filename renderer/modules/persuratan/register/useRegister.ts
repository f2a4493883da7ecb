import { getRouteApi, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useOperationPages } from '../../../client/useOperationPages.ts';
import { useHariIni } from '../../../client/useSession.ts';
import { type RegisterSearch, readSearch, selectionOf } from './registerSearch.ts';

const route = getRouteApi('/bingkai/surat-masuk');

/** The register as the URL says it, and the ways to change the URL. */
export function useRegister() {
  const search = route.useSearch();
  const { id } = useParams({ strict: false });
  const navigate = useNavigate();
  const tahunIni = Number(useHariIni().slice(0, 4));
  const selection = selectionOf(search, tahunIni);
  const pages = useOperationPages('suratMasuk.daftar', selection, { topics: ['alur', 'disposisi'] });
  const openId = id === undefined ? undefined : Number(id);

  /** Other filters; the open letter stays open. */
  const show = useCallback(
    (next: RegisterSearch) => {
      void navigate(
        id === undefined
          ? { to: '/surat-masuk', search: next, replace: true }
          : { to: '/surat-masuk/$id', params: { id }, search: next, replace: true },
      );
    },
    [navigate, id],
  );
  const open = useCallback(
    (letterId: number) =>
      void navigate({ to: '/surat-masuk/$id', params: { id: String(letterId) }, search: registerOnly }),
    [navigate],
  );
  const close = useCallback(() => void navigate({ to: '/surat-masuk', search: registerOnly }), [navigate]);
  const { kerja } = useSearch({ strict: false });
  return { search, selection, tahunIni, pages, openId, working: kerja !== undefined, show, open, close };
}

/** What belongs to the open letter is dropped. */
const registerOnly = (old: object): RegisterSearch => readSearch({ ...old });
