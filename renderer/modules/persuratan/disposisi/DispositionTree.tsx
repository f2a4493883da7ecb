import { EmptyState } from '../../../components/EmptyState.tsx';
import { isOver } from '../letterTone.ts';
import type { LetterDialog } from '../surat/letterActions.ts';
import classes from './DispositionTree.module.css';
import { dispositionLines, type Letter } from './dispositionTree.ts';
import { GiverRow } from './GiverRow.tsx';
import { RecipientRow } from './RecipientRow.tsx';

export interface DispositionTreeProps {
  letter: Letter;
  onDialog: (dialog: LetterDialog) => void;
}

/** Who was told to do what, down to the last desk, and how far each has come. */
export function DispositionTree({ letter, onDialog }: DispositionTreeProps) {
  const lines = dispositionLines(letter.disposisi);
  if (lines.length === 0 && (isOver(letter.status) || letter.akses !== 'penuh')) return null;
  return (
    <section className={classes.tree} aria-labelledby="judul-disposisi">
      <h2 className={classes.title} id="judul-disposisi">
        Disposisi
      </h2>
      {lines.length === 0 ? (
        <EmptyState text="Disposisi Kepala akan berdiri di sini, dengan penerima dan instruksinya." />
      ) : (
        <table className={classes.table} aria-labelledby="judul-disposisi">
          <thead>
            <tr>
              <th scope="col" className={classes.to}>
                Kepada
              </th>
              <th scope="col">Instruksi</th>
              <th scope="col" className={classes.status}>
                Status
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) =>
              line.kind === 'pemberi' ? (
                <GiverRow
                  key={`dari-${line.disposisi.id}`}
                  disposisi={line.disposisi}
                  depth={line.depth}
                  tahun={letter.tahun}
                />
              ) : (
                <RecipientRow
                  key={`ke-${line.penerima.bagianId}`}
                  penerima={line.penerima}
                  depth={line.depth}
                  letter={letter}
                  onDialog={onDialog}
                />
              ),
            )}
          </tbody>
        </table>
      )}
    </section>
  );
}
