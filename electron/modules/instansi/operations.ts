import { implement } from '#electron/core/implement.ts';
import { VERSION } from '#shared/contract/version.ts';
import { instansiContract } from '#shared/modules/instansi/contract.ts';
import { assign, endAssignment, listAssignments } from './assignments.ts';
import { firstStart, hasUsers } from './firstStart.ts';
import { changePassword, login, logout } from './login.ts';
import { startSeries } from './numbers.ts';
import { changeIdentity, changeSettings, officeOn, settingsOn } from './settings.ts';
import { listPeople, listPosts, listUnits, savePerson, savePost, saveUnit } from './structure.ts';
import {
  endBinding,
  listBindings,
  listHolidays,
  listInstructions,
  listPageStyles,
  listSeries,
  listStepDeadlines,
  removeHoliday,
  saveBinding,
  saveHoliday,
  saveInstruction,
  savePageStyle,
  saveSeries,
  saveStepDeadline,
} from './tables.ts';
import { changeUserStatus, createUser, listSessions, listUsers, resetPassword, revokeSession } from './users.ts';

export const instansiOperations = implement(instansiContract, {
  'instansi.status': {
    read: async (ctx) => {
      const siap = await hasUsers(ctx.read);
      const nama = siap ? (await officeOn(ctx.read, ctx.today)).nama : '';
      return { siap, nama, hariIni: ctx.today, zona: ctx.zone, versi: VERSION };
    },
  },
  'instansi.mulai': firstStart,
  'sesi.masuk': login,
  'sesi.keluar': { write: logout },
  'sesi.saya': {
    read: async ({ session }) => ({
      penggunaId: session.penggunaId,
      nama: session.nama,
      namaPengguna: session.namaPengguna,
      peran: [...session.roles],
      jabatan: session.posts.map(({ jabatanId, nama, unitId, jenis }) => ({ jabatanId, nama, unitId, jenis })),
      wajibGanti: session.mustChangePassword,
    }),
  },
  'sesi.gantiKataSandi': changePassword,
  'sesi.daftar': { read: listSessions },
  'sesi.cabut': { write: revokeSession },
  'instansi.lihat': { read: (ctx) => officeOn(ctx.read, ctx.today) },
  'instansi.ubah': { write: changeIdentity },
  'instansi.unit': { read: listUnits },
  'instansi.simpanUnit': { write: saveUnit },
  'instansi.jabatan': { read: listPosts },
  'instansi.simpanJabatan': { write: savePost },
  'instansi.pegawai': { read: listPeople },
  'instansi.simpanPegawai': { write: savePerson },
  'instansi.penugasan': { read: listAssignments },
  'instansi.tetapkan': { write: assign },
  'instansi.akhiriPenugasan': { write: endAssignment },
  'pengguna.daftar': { read: listUsers },
  'pengguna.buat': createUser,
  'pengguna.aturUlang': resetPassword,
  'pengguna.ubahStatus': { write: changeUserStatus },
  'instansi.ikatan': { read: listBindings },
  'instansi.simpanIkatan': { write: saveBinding },
  'instansi.akhiriIkatan': { write: endBinding },
  'instansi.libur': { read: listHolidays },
  'instansi.simpanLibur': { write: saveHoliday },
  'instansi.hapusLibur': { write: removeHoliday },
  'instansi.gayaHalaman': { read: listPageStyles },
  'instansi.simpanGaya': { write: savePageStyle },
  'instansi.seri': { read: listSeries },
  'instansi.simpanSeri': { write: saveSeries },
  'instansi.mulaiSeri': { write: startSeries },
  'instansi.instruksi': { read: listInstructions },
  'instansi.simpanInstruksi': { write: saveInstruction },
  'instansi.setelan': { read: (ctx) => settingsOn(ctx.read, ctx.today) },
  'instansi.simpanSetelan': { write: changeSettings },
  'instansi.tenggatLangkah': { read: listStepDeadlines },
  'instansi.simpanTenggatLangkah': { write: saveStepDeadline },
});
