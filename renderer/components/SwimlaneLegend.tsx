import type { Bagan } from '#shared/modules/alur/bagan.ts';
import classes from './Swimlane.module.css';

/** What the signs of this picture mean; only those that stand in it. */
export function SwimlaneLegend({ bagan, berjalan, dilalui }: { bagan: Bagan; berjalan: boolean; dilalui: boolean }) {
  const tambahan = bagan.boxes.some((k) => k.asal === 'ekstensi') || bagan.edges.some((g) => g.asal === 'ekstensi');
  return (
    <ul className={classes.legend}>
      {berjalan && <Entry contoh="kini" kata="langkah sekarang" />}
      {dilalui && <Entry contoh="lewat" kata="✓ sudah dilalui" />}
      {bagan.edges.some((g) => g.jenis === 'kembali') && <Entry contoh="kembali" kata="pengembalian" />}
      {tambahan && <Entry contoh="tambahan" kata="tambahan di luar peta" />}
      {bagan.edges.some((g) => g.mati) && <Entry contoh="mati" kata="jalur peta yang dimatikan" />}
    </ul>
  );
}

function Entry({ contoh, kata }: { contoh: string; kata: string }) {
  return (
    <li className={classes.entry}>
      <span className={classes.sample} data-contoh={contoh} aria-hidden="true" />
      {kata}
    </li>
  );
}
