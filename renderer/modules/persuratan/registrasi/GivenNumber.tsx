import { useNavigate } from '@tanstack/react-router';
import { useFileCommand } from '../../../client/useFileCommand.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import classes from './GivenNumber.module.css';

export interface Given {
  id: number;
  nomorAgenda: string;
  tahun: number;
  pengirim: string;
  hal: string;
  peringatan: readonly string[];
}

/** The number that the letter has just been given, large enough to be read while the stamp is in the hand. */
export function GivenNumber({ given }: { given: Given }) {
  const navigate = useNavigate();
  const print = useFileCommand('suratMasuk.cetakTandaTerima', 'tampil', 'Tanda terima');
  return (
    <section className={classes.given} aria-label="Nomor agenda yang baru diberikan">
      <p className={classes.label}>Nomor agenda</p>
      <p className={classes.number} role="status">
        {given.nomorAgenda}
        <span className={classes.year}>/{given.tahun}</span>
      </p>
      <p className={classes.letter}>
        <b>{given.pengirim}</b> · {given.hal}
      </p>
      {given.peringatan.length > 0 && (
        <ul className={classes.warnings}>
          {given.peringatan.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <div className={classes.ways}>
        <ActionButton
          label="Cetak tanda terima"
          keys="Alt+T"
          small
          onPress={() => void print.run({ id: given.id })}
          pending={print.pending}
        />
        <ActionButton
          label={`Buka surat ${given.nomorAgenda}`}
          small
          onPress={() => void navigate({ to: '/surat-masuk/$id', params: { id: String(given.id) } })}
        />
      </div>
    </section>
  );
}
