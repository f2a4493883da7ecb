import { Link } from '@tanstack/react-router';
import { CHANNELS, COPY_STAGES, SECRECIES, URGENCIES } from '#shared/modules/persuratan/istilah.ts';
import { formatHariTanggal, formatTanggal } from '#shared/rules/tanggal.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useZona } from '../../../client/useSession.ts';
import { type Fact, Facts } from '../../../components/Facts.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { jamTitik, waktuSingkat } from '../../../components/timeText.ts';
import { tenggatTeks } from '../dates.ts';
import { Fold } from '../Fold.tsx';
import { isOver, isOverdue } from '../letterTone.ts';
import classes from './LetterFacts.module.css';
import type { Letter } from './letterActions.ts';

/** What is known about the letter: first what decides, the rest one press away. */
export function LetterFacts({ letter }: { letter: Letter }) {
  const zona = useZona();
  return (
    <div className={classes.facts}>
      <Facts
        items={[
          ['Acara', letter.acara === null ? null : <Event key="acara" acara={letter.acara} />],
          ['Sifat', <Sifat key="sifat" letter={letter} zona={zona} />],
          [
            'Klasifikasi',
            letter.kodeKlasifikasi === null ? null : <Klasifikasi key="klasifikasi" kode={letter.kodeKlasifikasi} />,
          ],
          ['Isi ringkas', letter.isiRingkas],
          ['Ditujukan kepada', `${letter.ditujukanKepada}${letter.tembusan ? ' (kantor ini hanya tembusan)' : ''}`],
          ['Balasan', replyText(letter)],
          ['Posisi kertas', letter.posisiFisik],
          ['Terkait', letter.terkait === null ? null : <OtherLetter key="terkait" other={letter.terkait} />],
          ['Meralat', letter.meralat === null ? null : <OtherLetter key="meralat" other={letter.meralat} />],
          ['Datang lagi', copiesText(letter)],
        ]}
      />
      <Fold title="Rincian" sub="penandatangan, alamat, kanal, lembar, catatan">
        {() => <Facts items={moreFacts(letter, zona)} />}
      </Fold>
    </div>
  );
}

const moreFacts = (letter: Letter, zona: string): Fact[] => [
  ['Penandatangan', letter.pejabatPengirim],
  ['Alamat', letter.alamatPengirim],
  ['Kontak', letter.kontakPengirim],
  ['Kanal', CHANNELS[letter.kanal]],
  ['Nomor SRIKANDI', letter.nomorSrikandi],
  ['Lampiran', letter.lampiranJumlah],
  [
    'Perkembangan',
    `${COPY_STAGES[letter.tingkatPerkembangan]}${letter.jumlahLembar === null ? '' : `, ${letter.jumlahLembar} lembar`}`,
  ],
  ['Kondisi', letter.kondisi],
  ['Indeks', letter.indeks],
  ['Unit pengolah', letter.unitPengolah],
  [
    'Catatan',
    letter.catatan === null ? null : (
      <span key="catatan" className={classes.lines}>
        {letter.catatan}
      </span>
    ),
  ],
  ['Dicatat', `${letter.petugas}, ${waktuSingkat(letter.dibuatPada, zona)}`],
];

function Event({ acara }: { acara: NonNullable<Letter['acara']> }) {
  const { tanggal, jam, tempat, keterangan, dihadiri } = acara;
  return (
    <>
      <b>
        {formatHariTanggal(tanggal)}
        {jam !== null && `, ${jamTitik(jam)}`}
      </b>
      {tempat !== null && `, ${tempat}`}
      {keterangan !== null && <div className={classes.sub}>{keterangan}</div>}
      <div className={classes.sub}>{dihadiri === null ? 'belum dicatat siapa hadir' : `dihadiri ${dihadiri}`}</div>
    </>
  );
}

function Sifat({ letter, zona }: { letter: Letter; zona: string }) {
  const late = isOverdue(letter, new Date().toISOString());
  return (
    <>
      {letter.keamanan === 'biasa' ? 'Biasa' : <StatusBadge tone="seal">{SECRECIES[letter.keamanan]}</StatusBadge>}
      {letter.urgensi !== 'biasa' && (
        <>
          {' · '}
          <StatusBadge tone="late">{URGENCIES[letter.urgensi]}</StatusBadge>
        </>
      )}
      {letter.tenggat !== null && !isOver(letter.status) && (
        <span className={late ? classes.late : undefined}> · tenggat {tenggatTeks(letter.tenggat, zona)}</span>
      )}
    </>
  );
}

/** The code with its words, when it is a code of the table. */
function Klasifikasi({ kode }: { kode: string }) {
  const found = useOperation('klasifikasi.cari', { cari: kode, batas: 5 });
  const nama = found.data?.hasil.find((one) => one.kode === kode)?.nama;
  return nama === undefined ? kode : `${kode} ${nama}`;
}

function OtherLetter({ other }: { other: { id: number; nomorAgenda: string } }) {
  return (
    <Link to="/surat-masuk/$id" params={{ id: String(other.id) }}>
      Surat {other.nomorAgenda}
    </Link>
  );
}

function replyText({ perluBalasan, batasBalas }: Letter): string | null {
  if (!perluBalasan) return null;
  return batasBalas === null ? 'perlu dibalas' : `perlu dibalas paling lambat ${formatTanggal(batasBalas)}`;
}

const copiesText = ({ salinan }: Letter): string | null =>
  salinan.length === 0
    ? null
    : salinan
        .map(
          ({ kanal, tanggal, catatan }) =>
            `${CHANNELS[kanal]} ${formatTanggal(tanggal)}${catatan === null ? '' : ` (${catatan})`}`,
        )
        .join('; ');
