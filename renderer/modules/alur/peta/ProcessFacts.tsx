import type { Rancangan } from '#shared/modules/alur/rancangan.ts';
import type { Output } from '../../../client/contract.ts';
import { Card } from '../../../components/Card.tsx';
import { Facts } from '../../../components/Facts.tsx';
import record from '../record.module.css';

const KINDS = {
  tetap: '',
  dipilih: 'dipilih pada setiap perkara',
  luar: 'pihak luar, dicatat oleh pemilik proses',
} as const;

/** Owner, legal basis, actors, and whether it can be started. */
export function ProcessFacts({
  view,
  rancangan,
}: {
  view: Output<'alur.lihatProses'>;
  rancangan: Rancangan | undefined;
}) {
  const why =
    rancangan === undefined
      ? 'Kelompok proses; perkara berjalan pada proses di bawahnya.'
      : view.dapatMulai
        ? undefined
        : 'Perkara proses ini tidak dimulai dari sini: ia punya formulirnya sendiri, atau peran Anda tidak memulai perkara.';
  return (
    <Card title="Keterangan">
      <Facts
        items={[
          ['Pemilik', view.pemilik],
          ['Jenis', view.proses.jenis === 'inti' ? 'Proses inti' : 'Proses pendukung'],
          ['Dasar hukum', <Lines key="dasar" items={view.dasarHukum} none="tidak disebut dalam peta" />],
          [
            'Pelaku',
            rancangan && (
              <Lines
                key="pelaku"
                items={rancangan.aktor.map(({ nama, ikat }) =>
                  KINDS[ikat] === '' ? nama : `${nama} (${KINDS[ikat]})`,
                )}
              />
            ),
          ],
          ['Mulai perkara', why],
        ]}
      />
    </Card>
  );
}

function Lines({ items, none }: { items: readonly string[]; none?: string }) {
  if (items.length === 0) return none === undefined ? null : <span className={record.mute}>{none}</span>;
  return (
    <ul className={record.links}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
