import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useFileCommand } from '../../../client/useFileCommand.ts';
import { useHariIni, useHolds, useZona } from '../../../client/useSession.ts';
import type { Action } from '../../../components/ActionButton.tsx';
import { RecordHeader } from '../../../components/RecordHeader.tsx';
import { recordPageOf } from '../../../components/recordPages.ts';
import { tenggatBadge, waktuSingkat } from '../../../components/timeText.ts';
import { type CaseView, secrecyBadges, statusBadge } from '../caseTone.ts';
import { asRancangan } from '../rancangan.ts';
import { AttachmentCard } from './AttachmentCard.tsx';
import { type CaseDialog, CaseDialogs } from './CaseDialogs.tsx';
import { CaseFacts } from './CaseFacts.tsx';
import { CaseHistory } from './CaseHistory.tsx';
import classes from './CaseRecord.module.css';
import { CaseSwimlane } from './CaseSwimlane.tsx';
import { ConflictNotice } from './ConflictNotice.tsx';
import { waysOn } from './caseEdges.ts';
import { filesOf } from './caseFiles.ts';
import { DocumentsCard } from './DocumentsCard.tsx';
import { GrantsCard } from './GrantsCard.tsx';
import { PartsCard } from './PartsCard.tsx';
import { StepCard } from './StepCard.tsx';
import { useOpened } from './useOpened.ts';
import { useStepForm } from './useStepForm.ts';

interface CaseRecordProps {
  view: CaseView;
  onReload: () => void;
}

/** The case page: what it is, the present step with its form, papers, parts, the picture and the history. */
export function CaseRecord({ view, onReload }: CaseRecordProps) {
  const rancangan = useMemo(() => asRancangan(view.rancangan), [view.rancangan]);
  const [dialog, setDialog] = useState<CaseDialog>();
  const files = useMemo(() => filesOf(view), [view]);
  const [shown, setShown] = useState<number>();
  const form = useStepForm(view);
  const print = useFileCommand('alur.cetakLembarKendali', 'tampil', 'Lembar kendali proses');
  const navigate = useNavigate();
  const zona = useZona();
  const hariIni = useHariIni();
  const grants = useHolds('kepala');
  useOpened(view);

  const ways = waysOn(view, rancangan);
  const take = (way: (typeof ways)[number]) => {
    if (way.reason) setDialog({ kind: 'alasan', way });
    else void form.advance(way.ke, way.said).then((done) => !done && onReload());
  };
  const buttons = ways.map(
    (way): Action => ({ label: way.label, onPress: () => take(way), pending: form.maju.pending }),
  );
  const page = view.objek === null ? undefined : recordPageOf(view.objek.jenis);
  const toRecord =
    view.objek === null || page === undefined
      ? undefined
      : {
          label: `Buka ${page.sebutan} ${view.objek.nomor ?? ''}`.trim(),
          onPress: () => void navigate(page.link(view.objek?.id ?? 0)),
        };
  const [first, ...others] = buttons;
  const primary = first ?? toRecord;
  const { tindakan } = view;
  const badges = [
    statusBadge(view.status),
    ...(view.status === 'berjalan' && view.tenggat !== null
      ? [tenggatBadge(view.tenggat, new Date().toISOString(), zona, hariIni)]
      : []),
    ...secrecyBadges(view.keamanan),
  ];
  const open = (kind: Exclude<CaseDialog['kind'], 'alasan'>) => () => setDialog({ kind });
  return (
    <div className={classes.case}>
      <RecordHeader
        nomor={view.objek?.nomor ?? undefined}
        judul={view.judul}
        sub={[
          `${view.prosesKode} ${view.proses}`,
          view.pemohon,
          `dimulai ${waktuSingkat(view.mulaiPada, zona)}`,
          view.revisi > 0 ? `revisi ${view.revisi}` : null,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
        badges={badges}
        primary={primary}
        actions={[...others, ...(first !== undefined && toRecord !== undefined ? [toRecord] : [])]}
        cetak={[
          {
            label: 'Cetak lembar kendali',
            onPress: () => void print.run({ perkaraId: view.id }),
            pending: print.pending,
          },
        ]}
        lainnya={[
          ...(tindakan.kembali.length > 0 ? [{ label: 'Kembalikan…', onPress: open('kembalikan') }] : []),
          ...(tindakan.tarik ? [{ label: 'Tarik kembali…', onPress: open('tarik') }] : []),
          ...(tindakan.bagi ? [{ label: 'Bagi kepada beberapa penerima…', onPress: open('bagi') }] : []),
          ...(tindakan.alihkan ? [{ label: 'Alihkan giliran…', onPress: open('alihkan') }] : []),
          ...(grants && view.keamanan !== 'biasa' ? [{ label: 'Beri izin membaca…', onPress: open('izin') }] : []),
          {
            label: 'Mulai perkara lain dari sini…',
            onPress: () => void navigate({ to: '/peta-proses', search: { asal: view.id } }),
          },
          ...(tindakan.batal ? [{ label: 'Batalkan perkara…', onPress: open('batal'), tone: 'late' as const }] : []),
        ]}
      />
      {form.maju.failure !== undefined && dialog?.kind !== 'alasan' && (
        <ConflictNotice
          failure={form.maju.failure}
          note={form.fields.catatan}
          onReload={() => {
            form.maju.clear();
            onReload();
          }}
        />
      )}
      <div className={classes.body}>
        <div className={classes.main}>
          <StepCard view={view} rancangan={rancangan} ways={ways} form={form} sebutan={page?.sebutan} />
          <DocumentsCard view={view} rancangan={rancangan} onShow={setShown} />
          {view.bagian.length > 0 && <PartsCard view={view} rancangan={rancangan} onReload={onReload} />}
        </div>
        <div className={classes.lane}>
          <CaseSwimlane view={view} rancangan={rancangan} />
        </div>
        <div className={classes.side}>
          <CaseFacts view={view} />
          {grants && view.izin.length > 0 && <GrantsCard view={view} />}
          {files.length > 0 && <AttachmentCard view={view} files={files} shown={shown} onShow={setShown} />}
        </div>
        <div className={classes.history}>
          <CaseHistory view={view} onShow={setShown} />
        </div>
      </div>
      <CaseDialogs view={view} dialog={dialog} onClose={() => setDialog(undefined)} form={form} onReload={onReload} />
    </div>
  );
}
