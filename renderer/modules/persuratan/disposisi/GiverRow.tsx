import { VisuallyHidden } from '@mantine/core';
import { URGENCIES } from '#shared/modules/persuratan/istilah.ts';
import { formatTanggal } from '#shared/rules/tanggal.ts';
import { jamTitik, tanggalRingkas } from '../../../components/timeText.ts';
import classes from './DispositionTree.module.css';
import type { Disposition } from './dispositionTree.ts';

export interface GiverRowProps {
  disposisi: Disposition;
  depth: number;
  /** Year of the register. */
  tahun: number;
}

/** Who gave a disposisi, when and how, and what he wrote on it. */
export function GiverRow({ disposisi, depth, tahun }: GiverRowProps) {
  return (
    <tr>
      <th scope="row" colSpan={3}>
        <span className={classes.indent} style={{ '--depth': depth }}>
          {depth === 0 ? (
            <>
              <span className={classes.giver}>{disposisi.dariJabatan}</span>{' '}
              <span className={classes.sub}>{disposisi.dariNama} · </span>
            </>
          ) : (
            <VisuallyHidden>
              {disposisi.dariJabatan}, tingkat {depth + 1}:{' '}
            </VisuallyHidden>
          )}
          <span className={classes.sub}>{givenText(disposisi, depth, tahun)}</span>
          {disposisi.catatan !== null && <span className={classes.quote}>“{disposisi.catatan}”</span>}
        </span>
      </th>
    </tr>
  );
}

/** '24 Nov 08.40, disalin dari lembar oleh Siti Aminah · paling lambat 27 November 2026' */
function givenText(disposisi: Disposition, depth: number, tahun: number): string {
  const { tanggal, jam, sumber, dicatatOleh, sifat, batasWaktu, tertutup } = disposisi;
  const given = `${tanggalRingkas(tanggal, tahun)}${jam === null ? '' : ` ${jamTitik(jam)}`}`;
  return [
    `${depth === 0 ? '' : 'meneruskan '}${given}`,
    sumber === 'salin_tulisan' ? `, disalin dari lembar oleh ${dicatatOleh}` : ', langsung',
    sifat === null ? '' : ` · ${URGENCIES[sifat]}`,
    batasWaktu === null ? '' : ` · paling lambat ${formatTanggal(batasWaktu)}`,
    tertutup ? ' · tertutup' : '',
  ].join('');
}
