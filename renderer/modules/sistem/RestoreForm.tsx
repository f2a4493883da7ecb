import { useState } from 'react';
import { reportRestored } from '../../client/hostState.ts';
import { useCommand } from '../../client/useCommand.ts';
import { useSession, useZona } from '../../client/useSession.ts';
import { CheckField } from '../../components/ChoiceField.tsx';
import { FormFailure } from '../../components/FormFailure.tsx';
import { LoadingLine } from '../../components/LoadingLine.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { TextArea } from '../../components/TextField.tsx';
import { waktuPanjang } from '../../components/timeText.ts';
import type { Backup } from './backup.ts';
import { ProofFacts } from './ProofFacts.tsx';
import { SealField } from './SealField.tsx';
import classes from './sistem.module.css';
import { useProof } from './useProof.ts';

/** First the proof, then the consent, then the exchange. */
export function RestoreForm({ backup, onDone }: { backup: Backup; onDone: () => void }) {
  const zona = useZona();
  const { kantor } = useSession();
  const { sandi, setSandi, proof, prove, periksa, chosen } = useProof(backup);
  const [alasan, setAlasan] = useState('');
  const [sadar, setSadar] = useState(false);
  const [setuju, setSetuju] = useState(false);
  const [unready, setUnready] = useState(false);
  const pulihkan = useCommand('sistem.pulihkan', { silent: true });
  const other = proof !== undefined && proof.kantor !== kantor;
  const restore = async () => {
    if (proof?.baik !== true) return prove();
    setUnready(!sadar || (other && !setuju));
    if (!sadar || (other && !setuju)) return;
    const outcome = await pulihkan.run({ ...chosen, alasan, setujuKantorLain: other && setuju });
    if (outcome.ok) reportRestored(outcome.data.pesan);
  };
  const proven = proof?.baik === true;
  return (
    <RecordForm
      label="Pulihkan dari cadangan"
      submitLabel={proven ? 'Ganti data sekarang dengan cadangan ini' : 'Buktikan cadangan dahulu'}
      onSubmit={() => void restore()}
      errors={{ ...periksa.fieldErrors, ...pulihkan.fieldErrors }}
      pending={periksa.pending || pulihkan.pending}
      secondary={[{ label: 'Tidak jadi', onPress: onDone }]}
    >
      <LoadingLine
        active={periksa.pending || pulihkan.pending}
        text={pulihkan.pending ? 'Data sedang dipulihkan' : 'Cadangan sedang dibuktikan'}
      />
      <p className={classes.text}>
        Cadangan {waktuPanjang(backup.dibuatPada, zona)} akan menggantikan data sekarang. Data sekarang disimpan dahulu
        sebagai cadangan; yang dicatat sesudah cadangan itu tidak ikut kembali.
      </p>
      {backup.tempat === 'kedua' && <SealField value={sandi} onChange={setSandi} />}
      {proof !== undefined && <ProofFacts proof={proof} />}
      {proven && (
        <>
          <TextArea
            name="alasan"
            label="Alasan pemulihan"
            value={alasan}
            onChange={setAlasan}
            maxLength={500}
            rows={2}
            required
            autoFocus
          />
          <CheckField
            name="sadar"
            label="Saya tahu bahwa yang dicatat sesudah cadangan ini dibuat tidak ikut kembali"
            value={sadar}
            onChange={setSadar}
            error={unready && !sadar ? 'Centang bila Anda setuju.' : undefined}
          />
          {other && (
            <CheckField
              name="setujuKantorLain"
              label={`Cadangan ini milik ${proof.kantor}, bukan ${kantor}; saya tetap memulihkannya`}
              value={setuju}
              onChange={setSetuju}
              error={unready && !setuju ? 'Centang bila Anda setuju.' : undefined}
            />
          )}
        </>
      )}
      <FormFailure failure={pulihkan.failure ?? periksa.failure} />
    </RecordForm>
  );
}
