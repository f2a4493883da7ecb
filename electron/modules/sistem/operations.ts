import { implement } from '#electron/core/implement.ts';
import { sistemContract } from '#shared/modules/sistem/contract.ts';
import { about } from './about.ts';
import { contents, join, open, originals, upload } from './attachments.ts';
import { auditOfRecord, listAudit } from './auditList.ts';
import { backupJob, backupList, inspect, setPassPhrase } from './backups.ts';
import { dropDraft, dropView, listViews, readDraft, saveDraft, saveView } from './drafts.ts';
import { listIssued, reprint } from './issued.ts';
import { cancelJob, readJob } from './jobs.ts';
import { checkStages } from './officeCheck.ts';
import { restore } from './restore.ts';

export const sistemOperations = implement(sistemContract, {
  'sistem.periksa': checkStages,
  'sistem.tentang': about,
  'sistem.kesehatan': { read: async () => ({ hidup: true as const }) },
  'sistem.cadangkan': backupJob,
  'sistem.aturSandiCadangan': setPassPhrase,
  'sistem.daftarCadangan': backupList,
  'sistem.periksaCadangan': inspect,
  'sistem.pulihkan': restore,
  'sistem.pekerjaan': { read: readJob },
  'sistem.batalkanPekerjaan': { write: cancelJob },
  'audit.daftar': { read: listAudit },
  'audit.objek': { read: auditOfRecord },
  'lampiran.unggah': upload,
  'lampiran.gabung': join,
  'lampiran.asli': { read: originals },
  'lampiran.isi': { read: contents },
  'lampiran.buka': { write: open },
  'terbitan.daftar': { read: listIssued },
  'terbitan.cetakUlang': { write: reprint },
  'draf.simpan': { write: saveDraft },
  'draf.ambil': { read: readDraft },
  'draf.hapus': { write: dropDraft },
  'tampilan.daftar': { read: listViews },
  'tampilan.simpan': { write: saveView },
  'tampilan.hapus': { write: dropView },
});
