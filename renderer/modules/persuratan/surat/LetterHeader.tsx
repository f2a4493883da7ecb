import { useNavigate } from '@tanstack/react-router';
import { formatTanggal } from '#shared/rules/tanggal.ts';
import { useSession } from '../../../client/useSession.ts';
import type { Action } from '../../../components/ActionButton.tsx';
import { RecordHeader } from '../../../components/RecordHeader.tsx';
import { jamTitik, tanggalRingkas } from '../../../components/timeText.ts';
import { recipientsIn } from '../disposisi/dispositionTree.ts';
import { sifatBadges, statusBadge } from '../letterTone.ts';
import { type Letter, type LetterDialog, sortActions, type Way } from './letterActions.ts';
import { useLetterPrints } from './useLetterPrints.ts';
import { useStraightMoves } from './useStraightMoves.ts';
import { useWork } from './useWork.ts';

export interface LetterHeaderProps {
  letter: Letter;
  onDialog: (dialog: LetterDialog) => void;
}

/** Number and subject, where it comes from, where it stands, and the next step as the one filled button. */
export function LetterHeader({ letter, onDialog }: LetterHeaderProps) {
  const navigate = useNavigate();
  const { peran, jabatan } = useSession();
  const { kerja, begin } = useWork();
  const straight = useStraightMoves(letter);
  const cetak = useLetterPrints(letter);

  const go = (way: Way) => {
    if (way.to === 'kerja') begin(way.kerja);
    else if (way.to === 'dialog') onDialog(way.dialog);
    else if (way.to === 'ekspedisi') void navigate({ to: '/ekspedisi', search: { surat: letter.id } });
    else straight.run(way.operasi);
  };
  const { utama, samping, menu } = sortActions(letter);
  const mine = new Set(jabatan.map((post) => post.jabatanId));
  const ownPart = recipientsIn(letter).find((one) => one.tindakan.tindakLanjuti && mine.has(one.jabatanId));
  const actionOf = ({ label, way, tone }: { label: string; way: Way; tone?: 'late' }): Action => ({
    label,
    onPress: () => go(way),
    pending: way.to === 'langsung' && straight.pending,
    ...(tone === undefined ? {} : { tone }),
  });
  const primary =
    utama !== undefined
      ? actionOf(utama)
      : ownPart === undefined
        ? undefined
        : { label: 'Catat tindak lanjut', onPress: () => onDialog({ kind: 'tindakLanjut', penerima: ownPart }) };

  const more: Action[] = menu.map(actionOf);
  if (peran.includes('kepala') && letter.keamanan !== 'biasa')
    more.push({ label: 'Turunkan sifat keamanan…', onPress: () => onDialog({ kind: 'turunkanKeamanan' }) });

  if (letter.dapatDitarik)
    more.push({ label: 'Tarik kembali yang baru dikirim…', onPress: () => onDialog({ kind: 'tarik' }) });
  if (letter.kembaliKe.length > 0)
    more.push({
      label: 'Kembalikan ke langkah sebelumnya…',
      onPress: () => onDialog({ kind: 'kembalikanLangkah' }),
    });

  return (
    <RecordHeader
      nomor={letter.nomorAgenda}
      judul={letter.hal}
      sub={subOf(letter)}
      badges={[...sifatBadges(letter), statusBadge(letter, new Date().toISOString())]}
      // While a form is open beside the scan, its own button is the filled one.
      primary={kerja === undefined ? primary : undefined}
      actions={kerja === undefined ? samping.map(actionOf) : []}
      cetak={cetak}
      lainnya={more}
    />
  );
}

const subOf = (letter: Letter): string =>
  [
    letter.pengirim,
    letter.nomorSurat ?? 'tanpa nomor',
    letter.tanggalSurat === null ? 'tanpa tanggal' : formatTanggal(letter.tanggalSurat),
    `diterima ${tanggalRingkas(letter.tanggalTerima, letter.tahun)}${letter.jamTerima === null ? '' : ` ${jamTitik(letter.jamTerima)}`}`,
  ].join(' · ');
