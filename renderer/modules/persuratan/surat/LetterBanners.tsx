import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { civilDateOf, formatTanggal } from '#shared/rules/tanggal.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useHariIni, useHolds, useZona } from '../../../client/useSession.ts';
import { tenggatTeks } from '../dates.ts';
import { isOver, isOverdue } from '../letterTone.ts';
import classes from './LetterBanners.module.css';
import type { Letter } from './letterActions.ts';

interface Banner {
  key: string;
  tone: 'late' | 'wait';
  text: ReactNode;
}

/** What one must know before doing anything with the letter. */
export function LetterBanners({ letter }: { letter: Letter }) {
  const zona = useZona();
  const hariIni = useHariIni();
  const doubles = useOpenDoubles(letter);
  const banners: Banner[] = [
    ...letter.diralatOleh.map(
      (other): Banner => ({
        key: `ralat-${other.id}`,
        tone: 'late',
        text: (
          <>
            Surat ini diralat oleh surat{' '}
            <Link to="/surat-masuk/$id" params={{ id: String(other.id) }}>
              {other.nomorAgenda}
            </Link>
            .
          </>
        ),
      }),
    ),
    ...(isOverdue(letter, new Date().toISOString()) && letter.tenggat !== null
      ? [{ key: 'tenggat', tone: 'late' as const, text: `Lewat tenggat: ${tenggatTeks(letter.tenggat, zona)}.` }]
      : []),
    ...(letter.acara !== null && letter.acara.tanggal < hariIni && !isOver(letter.status)
      ? [{ key: 'acara', tone: 'wait' as const, text: `Acara sudah lewat: ${formatTanggal(letter.acara.tanggal)}.` }]
      : []),
    ...(letter.terlambat
      ? [
          {
            key: 'susulan',
            tone: 'wait' as const,
            text: `Dicatat terlambat: diterima ${formatTanggal(letter.tanggalTerima)}, dicatat ${formatTanggal(civilDateOf(letter.dibuatPada, zona))}.`,
          },
        ]
      : []),
    ...(letter.alasanGanda === null
      ? []
      : [{ key: 'ganda', tone: 'wait' as const, text: `Dicatat meski mirip surat lain: ${letter.alasanGanda}` }]),
    ...doubles.map((one, index): Banner => ({ key: `mirip-${index}`, tone: 'wait', text: <Double double={one} /> })),
  ];
  if (banners.length === 0) return null;
  return (
    <ul className={classes.banners} aria-label="Perhatian">
      {banners.map((banner) => (
        <li key={banner.key} className={classes.banner} data-tone={banner.tone}>
          {banner.text}
        </li>
      ))}
    </ul>
  );
}

function Double({ double }: { double: ReturnType<typeof useOpenDoubles>[number] }) {
  return (
    <>
      Kemungkinan ganda. {double.pesan}{' '}
      {double.surat !== null && (
        <Link to="/surat-masuk/$id" params={{ id: String(double.surat.id) }}>
          Buka {double.surat.nomorAgenda}
        </Link>
      )}
    </>
  );
}

/** Asked only where it still helps: at the desk, before the letter has gone to the Kepala. */
function useOpenDoubles(letter: Letter) {
  const isDesk = useHolds('petugasSurat', 'kasubbagUmum');
  const early = letter.status === 'tercatat' || letter.status === 'terverifikasi';
  const answer = useOperation(
    'suratMasuk.periksaGanda',
    {
      pengirim: letter.pengirim,
      nomorSurat: letter.nomorSurat ?? undefined,
      tanggalSurat: letter.tanggalSurat ?? undefined,
      hal: letter.perluDibuka ? undefined : letter.hal,
      tanggalTerima: letter.tanggalTerima,
      lampiran: letter.lampiran.slice(0, 50).map((one) => one.id),
      kecualiId: letter.id,
    },
    { enabled: isDesk && early && letter.akses === 'penuh' },
  );
  return letter.alasanGanda === null && isDesk && early ? (answer.data ?? []) : [];
}
