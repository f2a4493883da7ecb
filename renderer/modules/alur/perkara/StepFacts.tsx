import type { LangkahRancangan, Rancangan } from '#shared/modules/alur/rancangan.ts';
import { useZona } from '../../../client/useSession.ts';
import { Facts } from '../../../components/Facts.tsx';
import { waktuSingkat } from '../../../components/timeText.ts';
import type { CaseView } from '../caseTone.ts';
import { actorName } from '../rancangan.ts';

interface StepFactsProps {
  step: LangkahRancangan;
  view: CaseView;
  rancangan: Rancangan;
}

/** One step of the picture in words: who, which papers, when the case was there. */
export function StepFacts({ step, view, rancangan }: StepFactsProps) {
  const zona = useZona();
  const visits = view.riwayat.filter((event) => event.ke === step.id || event.ke === step.nama);
  return (
    <div role="status">
      <Facts
        width={140}
        items={[
          ['Langkah', <b key="nama">{step.nama}</b>],
          ['Oleh', actorName(rancangan, step.aktor)],
          ['Dokumen masuk', step.dokumenMasuk.join(', ')],
          ['Dokumen keluar', step.dokumenKeluar.join(', ')],
          ['Tenggat menurut peta', step.tenggat],
          ['Aplikasi lain', step.aplikasiLuar],
          ['Perkara tiba di sini', visits.map((event) => waktuSingkat(event.waktu, zona)).join(', ')],
        ]}
      />
    </div>
  );
}
