import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Output } from '../../../client/contract.ts';
import { useFileCommand } from '../../../client/useFileCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useHariIni } from '../../../client/useSession.ts';
import { Card } from '../../../components/Card.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { TanggalField } from '../../../components/TanggalField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import type { Column } from '../../../components/tableTypes.ts';
import { lamaSingkat } from '../../../components/timeText.ts';
import grid from '../formGrid.module.css';
import { useLetterCommand } from '../useLetterCommand.ts';
import classes from './ExpeditionPage.module.css';

type Ready = Output<'ekspedisi.siap'>[number];

const route = getRouteApi('/bingkai/ekspedisi');

const COLUMNS: readonly Column<Ready>[] = [
  { id: 'kepada', header: 'Kepada', width: 170, cell: (row) => <b>{row.kepada}</b> },
  { id: 'agenda', header: 'Agenda', width: 94, cell: (row) => row.nomorAgenda },
  {
    id: 'surat',
    header: 'Surat',
    width: 'sisa',
    cell: (row) => (
      <>
        {row.hal}
        <div className={classes.sub}>{row.pengirim}</div>
      </>
    ),
  },
  { id: 'sejak', header: 'Menunggu', width: 88, cell: (row) => lamaSingkat(row.sejak, new Date().toISOString()) },
];

/** Recipients whose paper no courier carries yet; the marked ones become one sheet. */
export function ReadyList() {
  const navigate = useNavigate();
  const hariIni = useHariIni();
  const { surat } = route.useSearch();
  const ready = useOperation('ekspedisi.siap', {}, { topics: ['suratMasuk', 'disposisi', 'alur'] });
  const last = useOperation('ekspedisi.daftar', { batas: 1 });
  const rows = useMemo(
    () =>
      ready.data?.toSorted(
        (a, b) => a.kepada.localeCompare(b.kepada, 'id') || a.nomorAgenda.localeCompare(b.nomorAgenda),
      ),
    [ready.data],
  );
  // Unless one chooses, the courier takes all that waits, or all of the letter that one came from.
  const [chosen, setChosen] = useState<ReadonlySet<number>>();
  const proposed = useMemo(
    () =>
      new Set(
        (rows ?? []).filter((row) => surat === undefined || row.suratMasukId === surat).map((row) => row.bagianId),
      ),
    [rows, surat],
  );
  const selected = new Set([...(chosen ?? proposed)].filter((id) => rows?.some((row) => row.bagianId === id)));
  const [kurir, setKurir] = useState<string>();
  const courier = kurir ?? last.data?.baris[0]?.kurir ?? '';
  const [tanggal, setTanggal] = useState(hariIni);
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>(NONE);
  const make = useLetterCommand('ekspedisi.buat', { success: ({ nomor }) => `Lembar ekspedisi ${nomor} dibuat.` });
  const print = useFileCommand('ekspedisi.cetak', 'tampil', 'Lembar ekspedisi');
  const save = async () => {
    const faults = {
      ...(selected.size === 0 ? { kurir: 'Pilih dahulu yang dibawa.' } : {}),
      ...(courier.trim() === '' ? { kurir: 'Tulis siapa yang membawa.' } : {}),
    };
    setMissing(faults);
    if (Object.keys(faults).length > 0) return;
    const outcome = await make.run({ bagianIds: [...selected].slice(0, 200), kurir: courier.trim(), tanggal });
    if (!outcome.ok) return;
    setChosen(undefined);
    await print.run({ id: outcome.data.id });
    await navigate({ to: '/ekspedisi/$id', params: { id: String(outcome.data.id) } });
  };
  return (
    <div className={classes.ready}>
      <DataTable
        label="Siap diantar"
        heading={2}
        columns={COLUMNS}
        rows={rows}
        rowId={(row) => row.bagianId}
        pending={ready.pending}
        failure={ready.failure}
        onRetry={ready.refetch}
        count={rows === undefined ? undefined : { nilai: rows.length, lebih: false }}
        countWord="penerima"
        selected={selected}
        onSelected={setChosen}
        empty={{
          text: 'Tidak ada disposisi yang menunggu diantar.',
          sub: 'Penerima disposisi tampak di sini sesudah disposisinya tersimpan, sampai masuk lembar ekspedisi.',
        }}
      />
      <Card>
        <RecordForm
          label="Lembar ekspedisi baru"
          submitLabel={`Buat dan cetak lembar (${selected.size})`}
          onSubmit={() => void save()}
          pending={make.pending || print.pending}
          errors={Object.keys(missing).length > 0 ? missing : make.fieldErrors}
        >
          <div className={grid.two}>
            <TextField
              name="kurir"
              label="Kurir"
              required
              maxLength={120}
              value={courier}
              onChange={(value) => {
                setKurir(value);
                setMissing(NONE);
              }}
            />
            <TanggalField name="tanggal" label="Tanggal" required value={tanggal} onChange={setTanggal} />
          </div>
        </RecordForm>
      </Card>
    </div>
  );
}

const NONE: Readonly<Record<string, string>> = {};
