import { TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useOperation } from '../../../client/useOperation.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import { Card } from '../../../components/Card.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorText } from '../../../components/ErrorText.tsx';
import { LoadingLine } from '../../../components/LoadingLine.tsx';
import { Page } from '../../../components/Page.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import classes from './MapPage.module.css';
import { ProcessTree } from './ProcessTree.tsx';
import { treeRows } from './processTree.ts';

const route = getRouteApi('/bingkai/peta-proses');

/** The process map of the office as a tree: the way in to every process. */
export function MapPage() {
  const { cari = '', asal } = route.useSearch();
  const from = asal === undefined ? {} : { asal };
  const navigate = route.useNavigate();
  const { data, failure, pending, refetch } = useOperation('alur.proses', {});
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const searchRef = useRef<HTMLInputElement>(null);
  useShortcut('/', 'Cari proses', () => searchRef.current?.focus());

  const rows = useMemo(() => treeRows(data ?? [], closed, cari), [data, closed, cari]);
  const groups = useMemo(() => (data ?? []).filter((node) => !node.daun).map((node) => node.id), [data]);
  const printed = data?.filter((node) => !node.milikKami) ?? [];
  const running = printed.reduce((sum, node) => sum + (node.daun ? node.perkaraBerjalan : 0), 0);
  const search = (text: string) =>
    void navigate({ search: { ...from, ...(text === '' ? {} : { cari: text }) }, replace: true });
  const toggle = (id: string, open: boolean) =>
    setClosed((old) => {
      const next = new Set(old);
      if (open) next.delete(id);
      else next.add(id);
      return next;
    });
  const open = (id: string) => {
    const node = data?.find((one) => one.id === id);
    if (node === undefined) return;
    if (node.milikKami) toggle(id, closed.has(id));
    else void navigate({ to: '/peta-proses/$prosesId', params: { prosesId: id }, search: from });
  };
  return (
    <Page
      title="Peta proses"
      sub={
        data === undefined
          ? undefined
          : `${printed.length} proses, ${printed.filter((node) => node.daun).length} di antaranya dapat berjalan · ${running.toLocaleString('id-ID')} perkara berjalan`
      }
      actions={
        <>
          <TextInput
            ref={searchRef}
            aria-label="Cari proses"
            placeholder="Cari proses: kode atau kata"
            value={cari}
            onChange={(event) => search(event.currentTarget.value)}
            className={classes.search}
            autoComplete="off"
          />
          <ActionButton
            label={closed.size === 0 ? 'Tutup semua kelompok' : 'Buka semua kelompok'}
            disabled={cari !== ''}
            onPress={() => setClosed(closed.size === 0 ? new Set(groups) : new Set())}
          />
        </>
      }
    >
      {asal !== undefined && (
        <p className={classes.note} role="status">
          Pilih proses bagi perkara baru yang berasal dari perkara tadi.
        </p>
      )}
      <Card padded={false} className={classes.card ?? ''}>
        <LoadingLine active={pending} />
        {failure !== undefined && <ErrorText failure={failure} onRetry={refetch} />}
        {data !== undefined && rows.length === 0 && (
          <EmptyState
            text={`Tidak ada proses yang cocok dengan “${cari}”.`}
            action={{ label: 'Hapus pencarian', onPress: () => search('') }}
          />
        )}
        {rows.length > 0 && <ProcessTree rows={rows} onToggle={toggle} onOpen={open} />}
      </Card>
      <p className={classes.note}>
        Peta Proses Bisnis Dinas Sosial, versi 2022. Kelompok P4 dan P5 bernomor dalam dokumen tetapi tidak berjudul;
        judulnya dari Penata.
      </p>
    </Page>
  );
}
