import type { Output } from '../../../client/contract.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { useLetterCommand } from '../useLetterCommand.ts';
import type { ImportResult } from './importMapping.ts';

export interface ConfirmImportProps {
  pekerjaanId: number;
  result: ImportResult;
  onClose: () => void;
  onDone: (outcome: Output<'suratMasuk.konfirmasiImpor'>) => void;
}

/** All rows that are ready go in, in one go. */
export function ConfirmImport({ pekerjaanId, result, onClose, onDone }: ConfirmImportProps) {
  const confirm = useLetterCommand('suratMasuk.konfirmasiImpor', { silent: true });
  const siap = result.siap.toLocaleString('id-ID');
  const skipped = result.baris - result.siap;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      question={`Masukkan ${siap} surat lama ke register?`}
      consequence={
        skipped > 0
          ? `${skipped.toLocaleString('id-ID')} baris tidak dapat masuk dan dilewati; baris itu ada di laporan. Yang sudah masuk tidak dapat dikeluarkan lagi.`
          : 'Semua baris masuk sekaligus. Yang sudah masuk tidak dapat dikeluarkan lagi.'
      }
      confirmLabel={`Masukkan ${siap} surat`}
      pending={confirm.pending}
      failure={confirm.failure}
      onConfirm={async () => {
        const outcome = await confirm.run({ pekerjaanId, lewatiBermasalah: true });
        if (outcome.ok) onDone(outcome.data);
      }}
    />
  );
}

/** What was read is thrown away; the file itself stays with the person. */
export function DropImport(props: { pekerjaanId: number; onClose: () => void; onDone: () => void }) {
  const { pekerjaanId, onClose, onDone } = props;
  const drop = useCommand('suratMasuk.buangImpor', { success: 'Hasil pembacaan dibuang.', silent: true });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      question="Buang hasil pembacaan ini?"
      consequence="Tidak ada yang masuk register. Berkasnya dapat dibaca lagi kapan saja."
      confirmLabel="Buang"
      tone="late"
      pending={drop.pending}
      failure={drop.failure}
      onConfirm={async () => {
        const outcome = await drop.run({ pekerjaanId });
        if (outcome.ok) onDone();
      }}
    />
  );
}
