/** Every operation of persuratan with its stages. */
import { implement } from '#electron/core/implement.ts';
import { persuratanContract } from '#shared/modules/persuratan/contract.ts';
import { addCopy, addScans, recordAttendance } from './additions.ts';
import { closeAgenda } from './agenda.ts';
import { searchCodes } from './classification.ts';
import { correctLetter, lowerSecrecy } from './correct.ts';
import { giveDisposition } from './dispose.ts';
import { findDuplicates } from './duplicates.ts';
import { listSheets, makeSheet, recordReceipts, viewSheet, waitingForCourier } from './expedition.ts';
import { recordFollowUp, rejectFollowUp } from './followUp.ts';
import { importJob, lookAtImport, uploadImport } from './import.ts';
import { confirmImport, discardImport } from './importConfirm.ts';
import { reportOfImport, saveImportReport } from './importReport.ts';
import { listLetters } from './list.ts';
import { listInvitations, monitorLetters } from './monitor.ts';
import { giveBack, giveToOthers, handOn, readDisposition, withdraw } from './partActs.ts';
import { exportAgenda, printAgenda } from './printAgenda.ts';
import { printControlCards, printReceipt } from './printLetters.ts';
import { printRecap, printRouteSheet } from './printOthers.ts';
import { printDispositionSheets } from './printSheets.ts';
import { recapLetters } from './recap.ts';
import { recogniseSheet } from './recognise.ts';
import { registerLetter } from './register.ts';
import { sendBack, takeBack } from './retrace.ts';
import { searchLetters } from './search.ts';
import { carryOut, decide, forwardToSekretaris } from './sekretaris.ts';
import { findSenders, mergeSenders } from './senders.ts';
import { closeWithoutDisposition, handOver, passOn, returnToSender, verifyLetter, voidLetter } from './verify.ts';
import { openSealed, viewLetter } from './view.ts';

export const persuratanOperations = implement(persuratanContract, {
  'suratMasuk.daftarkan': { write: registerLetter },
  'suratMasuk.periksaGanda': { read: findDuplicates },
  'suratMasuk.daftar': { read: listLetters },
  'suratMasuk.cari': { read: searchLetters },
  'suratMasuk.lihat': { read: viewLetter },
  'suratMasuk.buka': { write: openSealed },
  'suratMasuk.perbaiki': { write: correctLetter },
  'suratMasuk.turunkanKeamanan': { write: lowerSecrecy },
  'suratMasuk.tambahLampiran': { write: addScans },
  'suratMasuk.tambahSalinan': { write: addCopy },
  'suratMasuk.verifikasi': { write: verifyLetter },
  'suratMasuk.serahkan': { write: handOver },
  'suratMasuk.tanpaDisposisi': { write: closeWithoutDisposition },
  'suratMasuk.kembalikan': { write: returnToSender },
  'suratMasuk.teruskanKeluar': { write: passOn },
  'suratMasuk.batalkan': { write: voidLetter },
  'suratMasuk.catatKehadiran': { write: recordAttendance },
  'suratMasuk.teruskanSekretaris': { write: forwardToSekretaris },
  'suratMasuk.tentukan': { write: decide },
  'suratMasuk.laksanakan': { write: carryOut },
  'suratMasuk.kembalikanLangkah': { write: sendBack },
  'suratMasuk.tarik': { write: takeBack },
  'suratMasuk.tutupAgenda': { write: closeAgenda },
  'disposisi.beri': { write: giveDisposition },
  'disposisi.teruskan': { write: handOn },
  'disposisi.kembalikan': { write: giveBack },
  'disposisi.alihkan': { write: giveToOthers },
  'disposisi.tarik': { write: withdraw },
  'disposisi.baca': { write: readDisposition },
  'tindakLanjut.catat': { write: recordFollowUp },
  'tindakLanjut.tolak': { write: rejectFollowUp },
  'ekspedisi.buat': { write: makeSheet },
  'ekspedisi.daftar': { read: listSheets },
  'ekspedisi.lihat': { read: viewSheet },
  'ekspedisi.siap': { read: waitingForCourier },
  'ekspedisi.tandaTerima': { write: recordReceipts },
  'pengirim.cari': { read: findSenders },
  'pengirim.gabungkan': { write: mergeSenders },
  'klasifikasi.cari': { read: searchCodes },
  'suratMasuk.pantau': { read: monitorLetters },
  'suratMasuk.undangan': { read: listInvitations },
  'suratMasuk.rekap': { read: recapLetters },
  'suratMasuk.cetakLembarDisposisi': printDispositionSheets,
  'suratMasuk.cetakTandaTerima': printReceipt,
  'suratMasuk.cetakKartuKendali': printControlCards,
  'suratMasuk.cetakAgenda': printAgenda,
  'suratMasuk.eksporAgenda': exportAgenda,
  'suratMasuk.cetakRekap': printRecap,
  'ekspedisi.cetak': printRouteSheet,
  'suratMasuk.kenaliLembar': recogniseSheet,
  'suratMasuk.unggahImpor': uploadImport,
  'suratMasuk.periksaImpor': lookAtImport,
  'suratMasuk.impor': importJob,
  'suratMasuk.laporanImpor': { read: reportOfImport },
  'suratMasuk.konfirmasiImpor': { write: confirmImport },
  'suratMasuk.buangImpor': { write: discardImport },
  'suratMasuk.unduhLaporanImpor': saveImportReport,
});
