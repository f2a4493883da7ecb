import { Checkbox, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatTanggal } from '#shared/rules/tanggal.ts';
import { useMaxBytes } from '../../../client/attachments.ts';
import type { Output } from '../../../client/contract.ts';
import { useFileCommand } from '../../../client/useFileCommand.ts';
import { useHolds, useZona } from '../../../client/useSession.ts';
import { Card } from '../../../components/Card.tsx';
import { FileDrop } from '../../../components/FileDrop.tsx';
import { notifyInfo } from '../../../components/notify.tsx';
import { RecordHeader } from '../../../components/RecordHeader.tsx';
import { SimpleTable } from '../../../components/SimpleTable.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { waktuSingkat } from '../../../components/timeText.ts';
import { EvidenceButton } from '../disposisi/EvidenceButton.tsx';
import { useScans } from '../registrasi/useScans.ts';
import type { Scan } from '../scans.ts';
import { PastPrints } from '../surat/PastPrints.tsx';
import { useAfterUploads } from '../useAfterUploads.ts';
import { useLetterCommand } from '../useLetterCommand.ts';
import classes from './SheetView.module.css';

type Sheet = Output<'ekspedisi.lihat'>;
type Row = Sheet['baris'][number];

/** A sheet that came back: who signed for what, with the scan of the paper. Rows that nobody signed stay open. */
export function SheetView({ sheet }: { sheet: Sheet }) {
  const zona = useZona();
  const isDesk = useHolds('petugasSurat', 'kasubbagUmum');
  const maxBytes = useMaxBytes();
  const [names, setNames] = useState<Readonly<Record<number, string>>>({});
  const [scans, setScans] = useState<readonly Scan[]>([]);
  const uploads = useScans(scans, (change) => setScans((old) => change(old).slice(-1)));
  const print = useFileCommand('ekspedisi.cetak', 'tampil', 'Lembar ekspedisi');
  const receive = useLetterCommand('ekspedisi.tandaTerima', {
    success: ({ status }) =>
      status === 'selesai'
        ? `Lembar ${sheet.nomor} lengkap; suratnya terdistribusi.`
        : `Paraf pada lembar ${sheet.nomor} tercatat.`,
  });
  const open = sheet.baris.filter((row) => row.diterimaPada === null);
  const signed = open.flatMap((row) => {
    const diterimaOleh = names[row.id]?.trim() ?? '';
    return diterimaOleh === '' ? [] : [{ id: row.id, diterimaOleh }];
  });
  const save = () => {
    if (signed.length === 0) notifyInfo('Centang dahulu siapa saja yang sudah memberi paraf.');
    else
      void receive.run({
        id: sheet.id,
        baris: signed,
        ...(scans[0] === undefined ? {} : { lampiranId: scans[0].id }),
      });
  };
  const saving = useAfterUploads(uploads.busy, save);
  const setName = (id: number, nama: string) => setNames((old) => ({ ...old, [id]: nama }));
  const done = sheet.baris.length - open.length;
  return (
    <div className={classes.view}>
      <RecordHeader
        nomor={sheet.nomor}
        judul="Lembar ekspedisi"
        sub={`${formatTanggal(sheet.tanggal)} · dibawa ${sheet.kurir}`}
        badges={[
          open.length === 0
            ? { tone: 'ok', label: 'Lengkap' }
            : { tone: 'wait', label: `Paraf ${done}/${sheet.baris.length}` },
        ]}
        primary={
          isDesk && open.length > 0
            ? {
                label: signed.length === 0 ? 'Catat paraf' : `Catat paraf (${signed.length})`,
                onPress: saving.submit,
                pending: receive.pending || saving.waiting,
              }
            : undefined
        }
        actions={
          isDesk && open.length > 1
            ? [
                {
                  label: 'Semua sudah paraf',
                  keys: 'Alt+A',
                  onPress: () => setNames(Object.fromEntries(open.map((row) => [row.id, names[row.id] || row.kepada]))),
                },
              ]
            : []
        }
        cetak={
          isDesk
            ? [
                {
                  label: 'Cetak lembar',
                  keys: 'Ctrl+P',
                  onPress: () => void print.run({ id: sheet.id }),
                  pending: print.pending,
                },
              ]
            : []
        }
      />
      <Card padded={false}>
        <SimpleTable<Row>
          label={`Penerima pada lembar ${sheet.nomor}`}
          rows={sheet.baris}
          rowId={(row) => row.id}
          columns={[
            { id: 'kepada', header: 'Kepada', width: 170, cell: (row) => <b>{row.kepada}</b> },
            {
              id: 'surat',
              header: 'Surat',
              width: 'sisa',
              cell: (row) => (
                <>
                  <Link to="/surat-masuk/$id" params={{ id: String(row.suratMasukId) }}>
                    {row.nomorAgenda}
                  </Link>{' '}
                  {row.hal}
                  <div className={classes.sub}>{row.pengirim}</div>
                </>
              ),
            },
            {
              id: 'paraf',
              header: 'Diterima oleh',
              width: 260,
              cell: (row) =>
                row.diterimaPada !== null ? (
                  <>
                    <StatusBadge tone="ok">Diterima</StatusBadge> {row.diterimaOleh}
                    <div className={classes.sub}>{waktuSingkat(row.diterimaPada, zona)}</div>
                  </>
                ) : isDesk ? (
                  <SignedBy row={row} nama={names[row.id] ?? ''} onChange={(nama) => setName(row.id, nama)} />
                ) : (
                  <StatusBadge tone="wait">Belum paraf</StatusBadge>
                ),
            },
          ]}
        />
      </Card>
      {sheet.lampiran !== null && (
        <Card>
          <EvidenceButton file={sheet.lampiran} logged={false} />
        </Card>
      )}
      {isDesk && open.length > 0 && (
        <Card>
          <FileDrop
            label="Pindaian lembar yang sudah diparaf"
            files={uploads.files}
            onAdd={uploads.add}
            onRemove={uploads.remove}
            maxBytes={maxBytes}
            multiple={false}
          />
        </Card>
      )}
      <PastPrints jenis="ekspedisi" id={sheet.id} />
    </div>
  );
}

/** Ticked: the addressee signed himself; the name can be changed for whoever took it. */
function SignedBy({ row, nama, onChange }: { row: Row; nama: string; onChange: (nama: string) => void }) {
  return (
    <div className={classes.signed}>
      <Checkbox
        size="xs"
        aria-label={`${row.kepada} sudah memberi paraf untuk surat ${row.nomorAgenda}`}
        checked={nama !== ''}
        onChange={(event) => onChange(event.currentTarget.checked ? row.kepada : '')}
      />
      <TextInput
        aria-label={`Yang menerima surat ${row.nomorAgenda} untuk ${row.kepada}`}
        placeholder="belum paraf"
        value={nama}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
