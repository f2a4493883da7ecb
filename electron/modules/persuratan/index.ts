/** What the composition and later modules may use of persuratan. Loading it tells the engine about letters. */
import {
  declareEarlyParts,
  declareRecordDeadline,
  declareStepForms,
  declareTaskText,
} from '#electron/modules/alur/index.ts';
import { STEP } from '#shared/modules/persuratan/contract.ts';
import { LETTER_KIND } from './access.ts';

export { LETTER_KIND } from './access.ts';
export { persuratanOperations } from './operations.ts';

declareStepForms({
  [STEP.terima]: 'suratMasuk.daftarkan',
  [STEP.registrasi]: 'suratMasuk.daftarkan',
  [STEP.identifikasi]: 'suratMasuk.verifikasi',
  [STEP.serahkan]: 'suratMasuk.serahkan',
  [STEP.disposisi]: 'disposisi.beri',
  [STEP.distribusikan]: 'ekspedisi.tandaTerima',
  [STEP.laksanakanBidang]: 'tindakLanjut.catat',
  [STEP.teruskan]: 'suratMasuk.teruskanSekretaris',
  [STEP.tindakLanjut]: 'suratMasuk.tentukan',
  [STEP.disposisiLagi]: 'disposisi.beri',
  [STEP.laksanakan]: 'tindakLanjut.catat',
});
/** Recipients have their disposisi in hand while the courier is still on his way to others. */
declareEarlyParts({ [STEP.laksanakanBidang]: STEP.distribusikan });
declareRecordDeadline(LETTER_KIND, async (db, id) => {
  const row = await db.selectFrom('surat_masuk').select('tenggat').where('id', '=', id).executeTakeFirst();
  return row?.tenggat ?? null;
});
declareTaskText(LETTER_KIND, async (db, ids) => {
  const rows = await db
    .selectFrom('surat_masuk')
    .select(['id', 'pengirim_nama', 'nomor_surat'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [row.id, [row.pengirim_nama, row.nomor_surat].filter((part) => part !== null).join(' · ')]),
  );
});
