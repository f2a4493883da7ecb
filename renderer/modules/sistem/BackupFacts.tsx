import { Link } from '@tanstack/react-router';
import type { Output } from '../../client/contract.ts';
import { useZona } from '../../client/useSession.ts';
import { Card } from '../../components/Card.tsx';
import { Facts } from '../../components/Facts.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { lama, waktuSingkat } from '../../components/timeText.ts';

/** How safe the office is right now. */
export function BackupFacts({ about }: { about: Output<'sistem.tentang'> }) {
  const zona = useZona();
  const now = new Date().toISOString();
  const last = about.cadanganTerakhir;
  const second = about.cadanganKeduaTerakhir;
  return (
    <Card title="Keadaan">
      <Facts
        width={160}
        items={[
          [
            'Terverifikasi terakhir',
            last === null ? (
              <StatusBadge key="belum" tone="late">
                belum ada
              </StatusBadge>
            ) : (
              `${waktuSingkat(last.dibuatPada, zona)}, umurnya ${lama(last.dibuatPada, now)}`
            ),
          ],
          [
            'Tempat kedua',
            about.tempatKeduaDisetel ? (
              second === null ? (
                'disetel, belum ada salinannya'
              ) : (
                `salinan terakhir ${waktuSingkat(second, zona)}`
              )
            ) : (
              <>
                <StatusBadge tone="wait">belum disetel</StatusBadge> Setel folder di diska lain atau kandar USB pada{' '}
                <Link to="/pengaturan/$bagian" params={{ bagian: 'setelan' }}>
                  Setelan
                </Link>
                .
              </>
            ),
          ],
          [
            'Kata sandi cadangan',
            about.sandiCadanganDisetel
              ? 'disetel; salinan di tempat kedua tersegel dengannya'
              : 'belum disetel; tanpa kata sandi tidak ada salinan di tempat kedua',
          ],
          ['Jadwal', 'setiap hari, saat Penata ditutup, dan sebelum perubahan bentuk basis data'],
        ]}
      />
    </Card>
  );
}
