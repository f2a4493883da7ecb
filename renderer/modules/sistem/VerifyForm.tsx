import { FormFailure } from '../../components/FormFailure.tsx';
import { LoadingLine } from '../../components/LoadingLine.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import type { Backup } from './backup.ts';
import { ProofFacts } from './ProofFacts.tsx';
import { SealField } from './SealField.tsx';
import classes from './sistem.module.css';
import { useProof } from './useProof.ts';

/** Opens a copy of the backup and proves that it is whole. The data of the office are not touched. */
export function VerifyForm({ backup, onDone }: { backup: Backup; onDone: () => void }) {
  const { sandi, setSandi, proof, prove, periksa } = useProof(backup);
  return (
    <RecordForm
      label="Buktikan cadangan"
      submitLabel={proof === undefined ? 'Buktikan cadangan' : 'Buktikan lagi'}
      onSubmit={() => void prove()}
      errors={periksa.fieldErrors}
      pending={periksa.pending}
      secondary={[{ label: 'Tutup', onPress: onDone }]}
    >
      <LoadingLine active={periksa.pending} text="Cadangan sedang dibuktikan" />
      <p className={classes.text}>
        {backup.nama} dibuka sebagai salinan, lalu seluruh isinya diperiksa. Data yang sekarang tidak disentuh.
      </p>
      {backup.tempat === 'kedua' && <SealField value={sandi} onChange={setSandi} />}
      {proof !== undefined && <ProofFacts proof={proof} />}
      <FormFailure failure={periksa.failure} />
    </RecordForm>
  );
}
