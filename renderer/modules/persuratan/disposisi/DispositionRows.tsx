import { VisuallyHidden } from '@mantine/core';
import { URGENCIES } from '#shared/modules/persuratan/istilah.ts';
import { formatTanggal, formatTanggalPendek } from '#shared/rules/tanggal.ts';
import { jamTitik } from '../dates.ts';
import type { LetterDialog } from '../surat/letterActions.ts';
import classes from './DispositionTree.module.css';
import type { Disposition, DispositionNode, Letter } from './dispositionTree.ts';
import { RecipientRow } from './RecipientRow.tsx';

export interface DispositionRowsProps {
  node: DispositionNode;
  letter: Letter;
  onDialog: (dialog: LetterDialog) => void;
}

/** One disposisi: who gave it and what he wrote, then its recipients, each with what came of it. */
export function DispositionRows({ node, letter, onDialog }: DispositionRowsProps) {
  const { disposisi, depth, penerima } = node;
  return (
    <>
      <tr>
        <th scope="row">
          <span className={classes.indent} style={{ '--depth': depth }}>
            <span className={classes.giver}>{disposisi.dariJabatan}</span>
            {depth > 0 && <VisuallyHidden>, meneruskan, tingkat {depth + 1}</VisuallyHidden>}
            <span className={classes.quote}>
              <span className={classes.sub}>
                {disposisi.dariNama} · {givenText(disposisi)}
              </span>
            </span>
          </span>
        </th>
        <td colSpan={2}>
          {disposisi.catatan !== null && <span className={classes.quote}>“{disposisi.catatan}”</span>}
          <span className={classes.sub}>{marksText(disposisi)}</span>
        </td>
      </tr>
      {penerima.map(({ penerima: one, anak }) => (
        <RecipientRow key={one.bagianId} penerima={one} anak={anak} depth={depth} letter={letter} onDialog={onDialog} />
      ))}
    </>
  );
}

const givenText = ({ tanggal, jam, sumber, dicatatOleh }: Disposition): string =>
  [
    `${formatTanggalPendek(tanggal)}${jam === null ? '' : ` ${jamTitik(jam)}`}`,
    sumber === 'salin_tulisan' ? `disalin dari lembar oleh ${dicatatOleh}` : 'langsung',
  ].join(', ');

const marksText = ({ sifat, batasWaktu, tertutup }: Disposition): string =>
  [
    sifat === null ? undefined : URGENCIES[sifat],
    batasWaktu === null ? undefined : `paling lambat ${formatTanggal(batasWaktu)}`,
    tertutup ? 'tertutup' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
