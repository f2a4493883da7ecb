/**
 * `sistem.pulihkan`: the copy is made ready on the backup thread while the office works on; the write stage orders the exchange, which the house
 * carries out when every thread has let go of the database.
 */
import type { Session } from '#electron/core/context.ts';
import { stages } from '#electron/core/implement.ts';
import { writeRestoreOrder } from '#electron/database/restoreOrder.ts';
import { type Staged, stageRestore } from '#electron/database/restoreStage.ts';
import { waktuKantor } from '#shared/modules/sistem/kalimatAudit.ts';
import { type ChosenBackup, choiceOf, placeOfChoice } from './backups.ts';
import { countsInWords } from './counts.ts';

interface RestoreInput extends ChosenBackup {
  alasan: string;
  setujuKantorLain: boolean;
}

interface Admitted {
  folder: string | undefined;
  zone: string;
  who: Pick<Session, 'penggunaId' | 'nama' | 'roles'>;
}

interface RestoreOutput {
  pesan: string;
  jumlah: Record<string, number>;
}

/** What the person must know after the exchange, above all that numbers may come twice. */
export function restoredInWords(
  { manifest, nomorAgendaSekarang, lampiranHilang, order }: Staged,
  zone: string,
): string {
  const from = `Data dipulihkan dari cadangan tanggal ${waktuKantor(manifest.dibuatPada, zone)}.`;
  const { nomorAgendaTerakhir } = manifest;
  const numbers =
    nomorAgendaSekarang === nomorAgendaTerakhir
      ? `Nomor agenda terakhir tetap ${nomorAgendaTerakhir ?? 'belum ada'}.`
      : `Nomor agenda terakhir sekarang ${nomorAgendaTerakhir ?? 'belum ada'}, sedangkan sebelum pemulihan ${nomorAgendaSekarang ?? 'tidak terbaca'}: nomor yang terbit sesudah cadangan itu dapat terbit lagi. Cocokkan dahulu dengan buku agenda tercetak.`;
  const files = lampiranHilang === 0 ? '' : ` ${lampiranHilang} lampiran tidak ada dalam cadangan maupun folder data.`;
  const log = manifest.audit.putus === null ? '' : ` Perhatian: ${manifest.audit.putus}, sudah ketika cadangan dibuat.`;
  return `${from} ${numbers}${files}${log} Data sebelum pemulihan tersimpan sebagai cadangan ${order.simpanan}. Semua pengguna harus masuk lagi.`;
}

export const restore = stages<RestoreInput, Admitted, Staged, RestoreOutput>({
  read: async (ctx, input) => {
    const { penggunaId, nama, roles } = ctx.session;
    return { folder: await placeOfChoice(ctx, input), zone: ctx.zone, who: { penggunaId, nama, roles } };
  },
  work: {
    on: 'backup',
    run: (ctx, input, { folder, who }) =>
      stageRestore(choiceOf(ctx.dataDir, input, folder), {
        now: ctx.now,
        pencatatId: who.penggunaId,
        pencatatNama: who.nama,
        peran: who.roles.join(' '),
        tempat: ctx.place,
        alasan: input.alasan,
        setujuKantorLain: input.setujuKantorLain,
      }),
  },
  write: async (ctx, { nama, alasan }, staged) => {
    ctx.audit({
      objek: { jenis: 'cadangan', id: 0, label: nama },
      sebelum: { nomorAgendaTerakhir: staged.nomorAgendaSekarang },
      sesudah: { nomorAgendaTerakhir: staged.manifest.nomorAgendaTerakhir, simpanan: staged.order.simpanan },
      alasan,
    });
    ctx.setSession('ended');
    ctx.afterCommit(() => writeRestoreOrder(staged.dataDir, staged.order));
    ctx.reopen();
    return { pesan: restoredInWords(staged, ctx.zone), jumlah: countsInWords(staged.manifest.jumlah) };
  },
});
