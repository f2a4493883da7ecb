import type { Outcome } from '../../../client/useCommand.ts';
import type { Kerja } from '../surat/letterSearch.ts';
import { useLetterCommand } from '../useLetterCommand.ts';
import { type DispositionForm, dispositionOf, type Letter } from './dispositionForm.ts';
import type { Recipient } from './dispositionTree.ts';

export interface Giving {
  run: (form: DispositionForm) => Promise<{ ok: true; peringatan: readonly string[] } | { ok: false }>;
  pending: boolean;
  fieldErrors: Readonly<Record<string, string>>;
}

/** Sends a disposisi by the operation that its kind of work has. */
export function useGiving(letter: Letter, kerja: Kerja, penerima: Recipient | undefined): Giving {
  const give = useLetterCommand('disposisi.beri', { success: `Disposisi surat ${letter.nomorAgenda} tersimpan.` });
  const forward = useLetterCommand('disposisi.teruskan', {
    success: `Disposisi surat ${letter.nomorAgenda} diteruskan.`,
  });
  const shift = useLetterCommand('disposisi.alihkan', {
    success: `Disposisi surat ${letter.nomorAgenda} diberikan kepada yang lain.`,
  });
  const command = kerja === 'teruskan' ? forward : kerja === 'alihkan' ? shift : give;
  return {
    run: async (form) => {
      const sent = dispositionOf(form);
      if (penerima === undefined) return warningsOf(await give.run({ id: letter.id, versi: letter.versi, ...sent }));
      const part = { bagianId: penerima.bagianId, versi: penerima.versi };
      if (kerja === 'teruskan') return warningsOf(await forward.run({ ...part, ...sent }));
      const { penerima: to, sumber, lampiranId } = sent;
      const outcome = await shift.run({
        ...part,
        penerima: to,
        sumber,
        lampiranId,
        alasan: form.alasan.trim(),
      });
      return outcome.ok ? { ok: true, peringatan: [] } : { ok: false };
    },
    pending: command.pending,
    fieldErrors: command.fieldErrors,
  };
}

const warningsOf = (outcome: Outcome<{ peringatan: readonly string[] }>) =>
  outcome.ok ? { ok: true as const, peringatan: outcome.data.peringatan } : { ok: false as const };
