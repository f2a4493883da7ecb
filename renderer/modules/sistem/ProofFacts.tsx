import { Facts } from '../../components/Facts.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import classes from './sistem.module.css';
import type { Proof } from './useProof.ts';

/** What a backup was proved to hold. */
export function ProofFacts({ proof }: { proof: Proof }) {
  return (
    <div className={classes.proof} role="status">
      <p className={classes.text}>
        <StatusBadge tone={proof.baik ? 'ok' : 'late'}>{proof.baik ? 'utuh' : 'tidak utuh'}</StatusBadge> {proof.pesan}
      </p>
      <Facts
        width={140}
        items={[
          ['Kantor', proof.kantor],
          [
            'Isi',
            Object.entries(proof.jumlah)
              .map(([hal, jumlah]) => `${jumlah.toLocaleString('id-ID')} ${hal.toLowerCase()}`)
              .join(', '),
          ],
          ['Nomor agenda terakhir', proof.nomorAgendaTerakhir ?? 'belum ada'],
          [
            'Ujung jejak audit',
            <span key="kepala" className={classes.hash}>
              {proof.kepalaAudit}
            </span>,
          ],
        ]}
      />
    </div>
  );
}
