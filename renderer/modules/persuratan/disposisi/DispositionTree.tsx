import { EmptyState } from '../../../components/EmptyState.tsx';
import { isOver } from '../letterTone.ts';
import type { LetterDialog } from '../surat/letterActions.ts';
import { DispositionRows } from './DispositionRows.tsx';
import classes from './DispositionTree.module.css';
import { dispositionTree, type Letter } from './dispositionTree.ts';

export interface DispositionTreeProps {
  letter: Letter;
  onDialog: (dialog: LetterDialog) => void;
}

/** Who was told to do what, down to the last desk, and how far each has come. */
export function DispositionTree({ letter, onDialog }: DispositionTreeProps) {
  const tree = dispositionTree(letter.disposisi);
  if (tree.length === 0 && (isOver(letter.status) || letter.akses !== 'penuh')) return null;
  return (
    <section className={classes.tree} aria-labelledby="judul-disposisi">
      <h2 className={classes.title} id="judul-disposisi">
        Disposisi
      </h2>
      {tree.length === 0 ? (
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
            {tree.map((node) => (
              <DispositionRows key={node.disposisi.id} node={node} letter={letter} onDialog={onDialog} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
