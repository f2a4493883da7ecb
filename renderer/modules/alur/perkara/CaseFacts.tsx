import { Link } from '@tanstack/react-router';
import { civilDateOf, formatTanggal } from '#shared/rules/tanggal.ts';
import { useZona } from '../../../client/useSession.ts';
import { Card } from '../../../components/Card.tsx';
import { Facts } from '../../../components/Facts.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { waktuSingkat } from '../../../components/timeText.ts';
import { type CaseView, statusBadge } from '../caseTone.ts';
import record from '../record.module.css';

/** What is known about the case, and what it is tied to. */
export function CaseFacts({ view }: { view: CaseView }) {
  const zona = useZona();
  return (
    <Card title="Keterangan">
      <Facts
        width={92}
        items={[
          [
            'Proses',
            <Link key="proses" to="/peta-proses/$prosesId" params={{ prosesId: view.prosesId }}>
              {view.prosesKode} {view.proses}
            </Link>,
          ],
          ['Pemohon', view.pemohon],
          ['Dimulai', waktuSingkat(view.mulaiPada, zona)],
          ['Berakhir', view.selesaiPada === null ? null : waktuSingkat(view.selesaiPada, zona)],
          [
            'Tenggat',
            view.tenggat === null || view.status !== 'berjalan' ? null : formatTanggal(civilDateOf(view.tenggat, zona)),
          ],
          ['Revisi', view.revisi > 0 ? `${view.revisi} kali dikembalikan` : null],
          [
            'Berasal dari',
            view.asal && (
              <Link to="/perkara/$id" params={{ id: String(view.asal.perkaraId) }}>
                {view.asal.judul}
              </Link>
            ),
          ],
          ['Turunan', view.turunan.length > 0 && <Offspring view={view} />],
          [
            'Terhimpun',
            view.himpunan.length > 0 && (
              <ul className={record.links}>
                {view.himpunan.map((bundle) => (
                  <li key={bundle.himpunanId}>
                    <Link to="/himpunan/$id" params={{ id: String(bundle.himpunanId) }}>
                      {bundle.judul}
                    </Link>
                  </li>
                ))}
              </ul>
            ),
          ],
        ]}
      />
    </Card>
  );
}

function Offspring({ view }: { view: CaseView }) {
  return (
    <ul className={record.links}>
      {view.turunan.map((child) => {
        const badge = statusBadge(child.status);
        return (
          <li key={child.perkaraId}>
            <Link to="/perkara/$id" params={{ id: String(child.perkaraId) }}>
              {child.judul}
            </Link>{' '}
            <span className={record.sub}>{child.prosesKode}</span>{' '}
            <StatusBadge tone={badge.tone}>{badge.label}</StatusBadge>
          </li>
        );
      })}
    </ul>
  );
}
