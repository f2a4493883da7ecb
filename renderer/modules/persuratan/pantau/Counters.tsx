import { Link } from '@tanstack/react-router';
import type { Output } from '../../../client/contract.ts';
import { countText } from '../../../components/tableState.ts';
import { lamaSingkat } from '../../../components/timeText.ts';
import type { RegisterSearch } from '../register/registerSearch.ts';
import classes from './DashboardPage.module.css';

type Counter = Output<'suratMasuk.pantau'>['penghitung'][number];

/** Where the register shows exactly what was counted. Queues reach back over the turn of the year. */
const REGISTER: Readonly<Record<string, RegisterSearch>> = {
  verifikasi: { tahun: 'semua', status: 'tercatat' },
  serahkan: { tahun: 'semua', status: 'terverifikasi' },
  mejaKepala: { tahun: 'semua', status: 'menunggu_disposisi' },
  distribusi: { tahun: 'semua', status: 'didisposisi' },
  sekretaris: { tahun: 'semua', status: 'di_sekretaris' },
  lewatTenggat: { tahun: 'semua', lewat: true, urut: 'tenggat' },
  belumDipindai: { tahun: 'semua', pindai: true },
};

/** Too late, or waiting for longer than the office wants. */
const LATE: ReadonlySet<string> = new Set(['lewatTenggat', 'mejaKepalaLama', 'kembali']);

/** The invitations stand with their names in a card of their own. */
const ELSEWHERE: ReadonlySet<string> = new Set(['undanganHariIni', 'undanganBesok']);

/** What waits, how much of it, and since when the oldest. */
export function Counters({ penghitung }: { penghitung: readonly Counter[] }) {
  const now = new Date().toISOString();
  const shown = penghitung.filter((one) => !ELSEWHERE.has(one.kunci));
  return (
    <ul className={classes.tiles} aria-label="Antrean surat masuk">
      {shown.map((one) => (
        <li
          key={one.kunci}
          className={classes.tile}
          data-zero={one.jumlah.nilai === 0 || undefined}
          data-tone={LATE.has(one.kunci) && one.jumlah.nilai > 0 ? 'late' : undefined}
        >
          <Tile counter={one} now={now} />
        </li>
      ))}
    </ul>
  );
}

function Tile({ counter, now }: { counter: Counter; now: string }) {
  const search = REGISTER[counter.kunci];
  const content = (
    <>
      <span className={classes.number}>{countText(counter.jumlah)}</span>
      <span className={classes.age}>
        {counter.tertuaSejak !== null && `tertua ${lamaSingkat(counter.tertuaSejak, now)}`}
      </span>
      <span className={classes.counted}>{counter.nama}</span>
    </>
  );
  if (search === undefined) return <div>{content}</div>;
  return (
    <Link to="/surat-masuk" search={search}>
      {content}
    </Link>
  );
}
