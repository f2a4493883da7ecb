/** The policy of keamanan over every way to read a letter, each user against each level; the pure rule is the measure. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfPageTexts } from '#electron/documents/pdfium.ts';
import { readXlsx } from '#electron/documents/readXlsx.ts';
import { cellText } from '#electron/documents/tableRead.ts';
import { type Akses, aksesSurat, KEAMANAN, type Keamanan } from '#shared/modules/alur/akses.ts';
import { dispose, followUp, part, register, toDesk, upload } from '#tests/support/letters.ts';
import { openTestOffice, type TestOffice, type TestUser } from '#tests/support/office.ts';

const LEVELS = Object.keys(KEAMANAN) as Keamanan[];
const USERS: readonly TestUser[] = [
  'kepala',
  'sekretaris',
  'kabid',
  'kabidLinjamsos',
  'kasubbagUmum',
  'petugasSurat',
  'staf',
  'arsiparis',
  'perencana',
  'auditor',
  'admin',
];
const ROLES: Partial<Record<TestUser, string[]>> = {
  kabidLinjamsos: ['kabid', 'staf'],
  admin: ['admin'],
  auditor: ['auditor'],
};
/** The Kepala gave the letter to this one; another one has his written grant for the sealed one. */
const IN_CHAIN: TestUser = 'kabid';
const GRANTED: TestUser = 'perencana';

let office: TestOffice;
const letters = {} as Record<
  Keamanan,
  { id: number; perkaraId: number; scan: number; sheet: number; nomorAgenda: string }
>;
/** A word that stands only in the subject, the summary or the disposisi of one letter. */
const word = (level: Keamanan, place: 'hal' | 'ringkas' | 'catatan' | 'disposisi') =>
  `${place}${level.replace('_', '')}`;

beforeAll(async () => {
  office = await openTestOffice({ now: '2026-03-10T02:00:00.000Z' });
  for (const keamanan of LEVELS) {
    const scan = await upload(office);
    const { id, perkaraId, nomorAgenda } = await register(office, {
      keamanan,
      pengirim: `Pengirim ${KEAMANAN[keamanan]}`,
      hal: `Perihal ${word(keamanan, 'hal')}`,
      isiRingkas: `Isi ${word(keamanan, 'ringkas')}`,
      catatan: `Catatan ${word(keamanan, 'catatan')}`,
      jenisNaskah: 'undangan',
      acara: { tanggal: '2026-03-10', tempat: `Tempat ${word(keamanan, 'ringkas')}` },
      urgensi: 'segera',
      lampiran: [scan],
    });
    await toDesk(office, id);
    const sheet = await upload(office, 'kepala', 'lembar.png');
    await dispose(office, id, [IN_CHAIN], { catatan: `Isi ${word(keamanan, 'disposisi')}`, lampiranId: sheet });
    letters[keamanan] = { id, perkaraId, scan, sheet, nomorAgenda };
  }
  const pegawai = (await office.as('admin').call('instansi.jabatan', {})).find(
    (post) => post.kode === 'kasubbag-perencanaan',
  )!;
  await office.as('kepala').call('alur.beriIzin', {
    perkaraId: letters.sangat_rahasia.perkaraId,
    penerima: `jabatan:${pegawai.id}`,
    alasan: 'Menyusun laporan.',
  });
});
afterAll(async () => {
  expect(office.incidents).toEqual([]);
  await office.close();
});

async function expected(user: TestUser, keamanan: Keamanan): Promise<Akses> {
  const peran = (ROLES[user] ?? [user, 'staf']) as Parameters<typeof aksesSurat>[0]['peran'];
  return aksesSurat({
    keamanan,
    peran,
    dalamRantai: user === IN_CHAIN || user === 'kepala',
    izinTertulis: user === GRANTED && keamanan === 'sangat_rahasia',
  });
}
const leaks = (value: unknown, level: Keamanan, ...places: Parameters<typeof word>[1][]) => {
  const text = JSON.stringify(value, (_key, inner) => (inner instanceof Uint8Array ? '' : inner));
  return places.filter((place) => text.includes(word(level, place)));
};
const sealed = (level: Keamanan) => level === 'rahasia' || level === 'sangat_rahasia';
const mayCall = async (user: TestUser, operation: string, input: unknown) => {
  const reply = await office.as(user).reply(operation, input);
  return reply.ok ? { data: reply.data } : { code: reply.error.code };
};

describe.each(USERS)('%s', (user) => {
  describe.each(LEVELS)('%s', (level) => {
    const letter = () => letters[level];

    it('sees the row, or not at all', async () => {
      const akses = await expected(user, level);
      const list = await mayCall(user, 'suratMasuk.daftar', { saring: { keamanan: level } });
      if (user === 'admin') return expect(list).toEqual({ code: 'TIDAK_BERWENANG' });
      expect(list.data).toMatchObject({
        baris:
          akses === 'tidak'
            ? []
            : [{ id: letter().id, hal: sealed(level) ? `(${KEAMANAN[level]})` : `Perihal ${word(level, 'hal')}` }],
        jumlah: { nilai: akses === 'tidak' ? 0 : 1 },
      });
      expect(leaks(list.data, level, 'ringkas', 'catatan', 'disposisi')).toEqual([]);
      if (sealed(level)) expect(leaks(list.data, level, 'hal')).toEqual([]);
    });

    it('finds by number and sender what he may see, by subject what is open, by contents only what is plain', async () => {
      if (user === 'admin') return;
      const akses = await expected(user, level);
      const hits = async (cari: string) => {
        const { baris } = (await mayCall(user, 'suratMasuk.cari', { cari })).data as { baris: { id: number }[] };
        return baris.some((row) => row.id === letter().id);
      };
      expect(await hits(letter().nomorAgenda)).toBe(akses !== 'tidak');
      expect(await hits(`Pengirim ${KEAMANAN[level]}`)).toBe(akses !== 'tidak');
      expect(await hits(word(level, 'hal'))).toBe(!sealed(level));
      expect(await hits(word(level, 'ringkas'))).toBe(level === 'biasa');
      expect(await hits(word(level, 'catatan'))).toBe(false);
      const filtered = await mayCall(user, 'suratMasuk.daftar', { saring: { cari: word(level, 'hal') } });
      expect((filtered.data as { baris: unknown[] }).baris).toHaveLength(sealed(level) ? 0 : 1);
    });

    it('reads the page as far as he may, and contents of a sealed one only by opening it', async () => {
      const akses = await expected(user, level);
      const page = await mayCall(user, 'suratMasuk.lihat', { id: letter().id });
      if (user === 'admin') return expect(page).toEqual({ code: 'TIDAK_BERWENANG' });
      if (akses === 'tidak') expect(page).toEqual({ code: 'TIDAK_DITEMUKAN' });
      else {
        expect(page.data).toMatchObject({ akses, perluDibuka: sealed(level) && akses === 'penuh' });
        const open = akses === 'penuh' && !sealed(level);
        expect(leaks(page.data, level, 'ringkas', 'catatan')).toEqual(open ? ['ringkas', 'catatan'] : []);
        expect(leaks(page.data, level, 'hal')).toEqual(sealed(level) ? [] : ['hal']);
        expect(leaks(page.data, level, 'disposisi')).toEqual(akses === 'penuh' ? ['disposisi'] : []);
        expect((page.data as { lampiran: unknown[] }).lampiran).toHaveLength(open ? 1 : 0);
      }
      const opened = await mayCall(user, 'suratMasuk.buka', { id: letter().id });
      if (user === 'auditor') expect(opened).toEqual({ code: 'TIDAK_BERWENANG' });
      else if (akses === 'penuh') expect(leaks(opened.data, level, 'hal', 'ringkas', 'catatan')).toHaveLength(3);
      else expect(opened.code).toBe(akses === 'tidak' ? 'TIDAK_DITEMUKAN' : 'TIDAK_BERWENANG');
    });

    it('opens scan and signed sheet only with full access', async () => {
      const akses = await expected(user, level);
      for (const id of [letter().scan, letter().sheet]) {
        const plain = await mayCall(user, 'lampiran.isi', { id });
        const logged = await mayCall(user, 'lampiran.buka', { id });
        const got = [plain, logged].filter((answer) => 'data' in answer).length;
        expect(got > 0, `lampiran ${id}`).toBe(akses === 'penuh');
        if (level !== 'biasa') expect('data' in plain).toBe(false);
      }
    });

    it('prints and exports what he sees, masked', async () => {
      const akses = await expected(user, level);
      for (const [operation, input] of [
        ['suratMasuk.cetakLembarDisposisi', { ids: [letter().id], isi: 'terisi' }],
        ['suratMasuk.cetakTandaTerima', { id: letter().id }],
        ['suratMasuk.cetakKartuKendali', { ids: [letter().id] }],
        ['suratMasuk.cetakAgenda', { saring: { keamanan: level } }],
      ] as const) {
        const print = await mayCall(user, operation, input);
        if (print.code === 'TIDAK_BERWENANG') continue;
        if (akses === 'tidak' && operation !== 'suratMasuk.cetakAgenda') {
          expect(print).toEqual({ code: 'TIDAK_DITEMUKAN' });
          continue;
        }
        const { isi } = print.data as { isi: Uint8Array };
        const text = (await pdfPageTexts(isi)).join(' ').replace(/\s+/g, '');
        // The card shows the summary in place of the subject, to whoever may read it.
        const subject = operation === 'suratMasuk.cetakKartuKendali' && akses === 'penuh' ? 'ringkas' : 'hal';
        expect(text.includes(word(level, subject)), operation).toBe(!sealed(level) && akses !== 'tidak');
        if (sealed(level))
          for (const place of ['hal', 'ringkas', 'catatan'] as const) expect(text).not.toContain(word(level, place));
        if (akses !== 'penuh')
          for (const place of ['ringkas', 'catatan', 'disposisi'] as const)
            expect(text).not.toContain(word(level, place));
      }
      const exported = await mayCall(user, 'suratMasuk.eksporAgenda', { saring: { keamanan: level } });
      if ('data' in exported) {
        const rows = readXlsx((exported.data as { isi: Uint8Array }).isi).rows.map((row) =>
          row.cells.map(cellText).join('|'),
        );
        const text = rows.join('\n');
        expect(text.includes(`Pengirim ${KEAMANAN[level]}`)).toBe(akses !== 'tidak');
        expect(text.includes(word(level, 'hal'))).toBe(!sealed(level));
        if (akses !== 'penuh' || sealed(level))
          for (const place of ['ringkas', 'catatan', 'disposisi'] as const)
            expect(text).not.toContain(word(level, place));
      }
    });

    it('is told of events, hints and senders no more than that', async () => {
      if (user === 'admin') return;
      const akses = await expected(user, level);
      const { data: events } = await mayCall(user, 'suratMasuk.undangan', { dari: '2026-03-10', sampai: '2026-03-10' });
      const event = (events as { id: number; hal: string; tempat: string | null }[]).find(
        (row) => row.id === letter().id,
      );
      expect(event !== undefined).toBe(akses !== 'tidak');
      if (sealed(level)) expect(leaks(event ?? null, level, 'hal')).toEqual([]);
      expect(leaks(event ?? null, level, 'ringkas')).toEqual(akses === 'penuh' && !sealed(level) ? ['ringkas'] : []);
      const senders = await mayCall(user, 'pengirim.cari', { cari: `Pengirim ${KEAMANAN[level]}` });
      if ('data' in senders)
        expect((senders.data as { nama: string }[]).some((s) => s.nama === `Pengirim ${KEAMANAN[level]}`)).toBe(
          akses !== 'tidak',
        );
      const tasks = await mayCall(user, 'alur.daftar', {});
      if (sealed(level)) expect(leaks(tasks.data, level, 'hal')).toEqual([]);
    });
  });

  it('counts only what he may see', async () => {
    if (user === 'admin') return;
    const visible = (await Promise.all(LEVELS.map((level) => expected(user, level)))).filter(
      (akses) => akses !== 'tidak',
    ).length;
    const { data } = await mayCall(user, 'suratMasuk.pantau', {});
    const { penghitung, suratPerBulan } = data as {
      penghitung: { kunci: string; jumlah: { nilai: number } }[];
      suratPerBulan: { bulan: string; jumlah: number }[];
    };
    const of = (kunci: string) => penghitung.find((p) => p.kunci === kunci)?.jumlah.nilai;
    expect(of('distribusi')).toBe(visible);
    expect(of('belumDibaca')).toBe(visible);
    expect(of('undanganHariIni')).toBe(visible);
    expect(suratPerBulan.at(-1)).toEqual({ bulan: '2026-03', jumlah: visible });
    const recap = await mayCall(user, 'suratMasuk.rekap', { bulan: '2026-03' });
    if ('data' in recap) expect((recap.data as { jumlah: number }).jumlah).toBe(visible);
  });
});

it('a closed disposisi is read by giver and receiver only', async () => {
  const { id } = await register(office, { hal: 'Surat biasa' });
  await toDesk(office, id);
  await dispose(office, id, ['kabid', 'kabidLinjamsos'], { catatan: 'Hanya untuk kalian.', tertutup: true });
  const note = async (user: TestUser) => (await office.as(user).call('suratMasuk.lihat', { id })).disposisi[0]?.catatan;
  expect([await note('kepala'), await note('kabid'), await note('kabidLinjamsos')]).toEqual(
    Array(3).fill('Hanya untuk kalian.'),
  );
  expect([await note('staf'), await note('sekretaris')]).toEqual([null, null]);
  const { isi } = await office.as('sekretaris').call('suratMasuk.cetakLembarDisposisi', { ids: [id], isi: 'terisi' });
  expect((await pdfPageTexts(isi)).join(' ')).not.toContain('Hanya untuk kalian');
  expect((await part(office, id, 'kabid', 'staf')).instruksi).toEqual([]);
  // Nor does the history of the case, which everybody may read who may read the letter.
  await followUp(office, id, 'kabid', { uraian: 'Hasil tertutup.' });
  const { perkaraId } = await office.as('staf').call('suratMasuk.lihat', { id });
  expect(JSON.stringify(await office.as('staf').call('alur.perkara', { perkaraId: perkaraId! }))).not.toMatch(
    /Hasil tertutup|Hanya untuk kalian/,
  );
  // Nor does an old print tell of it.
  await office.as('kepala').call('suratMasuk.cetakLembarDisposisi', { ids: [id], isi: 'terisi' });
  const issued = await office.writer.db
    .selectFrom('terbitan')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  await expect(office.as('sekretaris').call('terbitan.cetakUlang', { id: issued.id })).rejects.toThrow(
    'TIDAK_DITEMUKAN',
  );
  await office.as('kepala').call('terbitan.cetakUlang', { id: issued.id });
});
