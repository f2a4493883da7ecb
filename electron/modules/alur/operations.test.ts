import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationDeclaration } from '#shared/contract/operation.ts';
import { WORKING_ROLES } from '#shared/contract/roles.ts';
import { alurContract } from '#shared/modules/alur/contract.ts';
import { caseTools, processId } from '#tests/support/alurCases.ts';
import { type EngineOffice, type EngineUser, openEngineOffice } from '#tests/support/alurOffice.ts';
import { declareStepForms, startCase } from './index.ts';

let office: EngineOffice;
let tools: ReturnType<typeof caseTools>;
beforeAll(async () => {
  office = await openEngineOffice();
  tools = caseTools(office);
});
afterAll(async () => {
  expect(office.incidents).toEqual([]);
  await office.close();
});

/** Input that fits the schema and names things that do not exist. */
const SHAPED: Record<keyof typeof alurContract, object> = {
  'alur.aktor': {},
  'alur.proses': {},
  'alur.lihatProses': { prosesId: 'entah' },
  'alur.mulai': { prosesId: 'entah', judul: 'X' },
  'alur.maju': { perkaraId: 999_999, versi: 1 },
  'alur.kembalikan': { perkaraId: 999_999, versi: 1, alasan: 'x' },
  'alur.tarik': { perkaraId: 999_999, versi: 1, alasan: 'x' },
  'alur.batalkan': { perkaraId: 999_999, versi: 1, alasan: 'x' },
  'alur.alihkan': { perkaraId: 999_999, versi: 1, penerima: 'peran:kepala', alasan: 'x' },
  'alur.buka': { perkaraId: 999_999 },
  'alur.perkara': { perkaraId: 999_999 },
  'alur.daftar': {},
  'alur.tugasSaya': {},
  'alur.terkirim': {},
  'alur.hariPerLangkah': { prosesId: 'entah', sejak: '2026-01-01' },
  'alur.catatDokumen': { perkaraId: 999_999, langkah: 'x', nama: 'KTP', ada: true, lampiranId: null },
  'alur.bagi': { perkaraId: 999_999, versi: 1, bagian: [{ penerima: 'peran:kepala', peran: 'x' }] },
  'alur.selesaikanBagian': { bagianId: 999_999, versi: 1 },
  'alur.kembalikanBagian': { bagianId: 999_999, versi: 1, alasan: 'x' },
  'alur.gantiBagian': { bagianId: 999_999, versi: 1, bagian: [{ penerima: 'peran:kepala', peran: 'x' }], alasan: 'x' },
  'alur.tolakBagian': { bagianId: 999_999, versi: 1, alasan: 'x' },
  'alur.tarikBagian': { bagianId: 999_999, versi: 1, alasan: 'x' },
  'alur.himpun': { perkaraIds: [999_999], judul: 'X' },
  'alur.himpunan': { himpunanId: 999_999 },
  'alur.lepasAnggota': { himpunanId: 999_999, perkaraId: 999_999, alasan: 'x' },
  'alur.majukanHimpunan': { himpunanId: 999_999 },
  'alur.beriIzin': { perkaraId: 999_999, penerima: 'peran:kepala', alasan: 'x' },
  'alur.cabutIzin': { izinId: 999_999, alasan: 'x' },
  'alur.cetakLembarKendali': { perkaraId: 999_999 },
};

describe('who may call', () => {
  it.each(Object.entries(alurContract) as [keyof typeof alurContract, OperationDeclaration][])(
    '%s',
    async (name, declared) => {
      for (const user of office.everybody) {
        const roles = (await office.receiversOf(user))
          .filter((key) => key.startsWith('peran:'))
          .map((key) => key.slice('peran:'.length));
        const working = WORKING_ROLES.some((role) => roles.includes(role));
        const { callers } = declared;
        const admitted =
          callers.by === 'peran'
            ? callers.roles.some((role) => roles.includes(role))
            : callers.by === 'langkah'
              ? working
              : true;
        const reply = await office.as(user).reply(name, SHAPED[name]);
        const code = reply.ok ? 'ok' : reply.error.code;
        if (!admitted) expect(code, `${user} → ${name}`).toBe('TIDAK_BERWENANG');
        else expect(['ok', 'TIDAK_DITEMUKAN'], `${user} → ${name}: ${code}`).toContain(code);
      }
    },
  );

  it('nobody without a session', async () => {
    expect(await office.anonymous('alur.tugasSaya', {})).toMatchObject({ error: { code: 'BELUM_MASUK' } });
  });
});

describe('a step with a form of its own', () => {
  const letter = (judul: string, completed: string[] = ['kirim', 'terima', 'registrasi']) =>
    office.as('petugasSurat').within((ctx) =>
      startCase(ctx, {
        prosesId: processId('P1.2.1.2'),
        judul,
        objek: { jenis: 'suratBerform', id: 1, nomor: '0001' },
        completed: completed.map((s) => ({ langkah: `p1-2-1-2-${s}` })),
      }),
    );

  it('is closed to the generic operations, in words, and open to the module', async () => {
    declareStepForms({ 'p1-2-1-2-terima': 'suratMasuk.daftarkan', 'p1-2-1-2-identifikasi': 'suratMasuk.verifikasi' });
    declareStepForms({ 'p1-2-1-2-identifikasi': 'suratMasuk.verifikasi' });
    expect(() => declareStepForms({ 'p1-2-1-2-identifikasi': 'lain' })).toThrow(/two forms/);
    const { perkaraId, versi } = await letter('Berform');
    const page = await tools.page(perkaraId, 'petugasSurat');
    expect(page.tindakan).toMatchObject({
      formulir: 'suratMasuk.verifikasi',
      maju: [],
      kembali: [],
      akhiri: false,
      batal: false,
      bagi: false,
      sebagai: 'pelaku',
    });
    for (const [operation, rest] of [
      ['alur.maju', {}],
      ['alur.kembalikan', { alasan: 'x' }],
      ['alur.batalkan', { alasan: 'x' }],
      ['alur.bagi', { bagian: [{ penerima: 'peran:kepala', peran: 'x' }] }],
    ] as const) {
      const reply = await office.as('petugasSurat').reply(operation, { perkaraId, versi, ...rest });
      expect(reply, operation).toMatchObject({ error: { code: 'ATURAN' } });
      expect(reply.ok ? '' : reply.error.message).toContain('suratMasuk.verifikasi');
    }
    expect(await office.as('petugasSurat').reply('alur.himpun', { perkaraIds: [perkaraId], judul: 'X' })).toMatchObject(
      {
        error: { code: 'ATURAN' },
      },
    );
  });

  it('starts through its form only; a case without a record keeps the generic page', async () => {
    const view = await office.as('petugasSurat').call('alur.lihatProses', { prosesId: processId('P1.2.1.2') });
    expect(view.dapatMulai).toBe(false);
    const reply = await office.as('petugasSurat').reply('alur.mulai', { prosesId: processId('P1.2.1.2'), judul: 'X' });
    expect(reply).toMatchObject({ error: { code: 'ATURAN', field: 'prosesId' } });
    const { perkaraId } = await office
      .as('petugasSurat')
      .within((ctx) => startCase(ctx, { prosesId: processId('P1.2.1.2'), judul: 'Lama, tanpa berkas' }));
    await tools.bring(perkaraId, 'identifikasi');
    await tools.advance(perkaraId, 'p1-2-1-2-serahkan');
    expect((await tools.page(perkaraId)).langkah).toBe('p1-2-1-2-serahkan');
  });
});

describe('documents of a step', () => {
  it('are ticked with a file by who has the case in hand, and by nobody else', async () => {
    const id = await tools.start('P6.3.2.1', {}, 'kabidLinjamsos');
    const page = await tools.page(id);
    const asked = page.dokumen.find((d) => d.langkah === page.langkah)!;
    expect(asked.ada).toBe(false);
    const holder = await office.holder(id);
    const lampiranId = await office.upload(holder);
    await office.as(holder).call('alur.catatDokumen', {
      perkaraId: id,
      langkah: asked.langkah,
      nama: asked.nama,
      ada: true,
      lampiranId,
      catatan: 'asli',
    });
    await office.as(holder).call('alur.catatDokumen', {
      perkaraId: id,
      langkah: asked.langkah,
      nama: 'Foto lokasi',
      ada: true,
      lampiranId: null,
    });
    const after = await tools.page(id);
    expect(after.dokumen.find((d) => d.nama === asked.nama)).toMatchObject({
      ada: true,
      catatan: 'asli',
      lampiran: { id: lampiranId, mime: 'application/pdf' },
    });
    expect(after.dokumen.find((d) => d.nama === 'Foto lokasi')).toMatchObject({ ada: true, lampiran: null });
    expect(after.versi).toBe(page.versi);
    const tick = (user: EngineUser, file: number | null) =>
      office.as(user).reply('alur.catatDokumen', {
        perkaraId: id,
        langkah: asked.langkah,
        nama: 'KTP',
        ada: true,
        lampiranId: file,
      });
    expect(await tick('stafRehsos', null)).toMatchObject({ error: { code: 'TIDAK_BERWENANG' } });
    // Somebody else's upload, a file of another case, a file that does not exist: one answer.
    const foreign = await office.upload('stafRehsos');
    const taken = await office.upload(holder);
    const other = await tools.start('P1.2.2');
    const { versi } = await tools.page(other);
    await office.as('kasubbagUmum').reply('alur.maju', { perkaraId: other, versi, lampiran: [] });
    await office.writer.db
      .updateTable('lampiran')
      .set({ pemilik_jenis: 'perkara', pemilik_id: other })
      .where('id', '=', taken)
      .execute();
    const answers = [await tick(holder, foreign), await tick(holder, taken), await tick(holder, 987_654)];
    for (const answer of answers) {
      expect(answer).toMatchObject({ error: { code: 'MASUKAN_SALAH', field: 'lampiran' } });
      expect(answer).toEqual(answers[0]);
    }
  });
});

describe('lembar kendali proses', () => {
  it('is printed for who may read the case, kept with its data, and the same on paper each time', async () => {
    const id = await tools.start('P1.3.1', { judul: 'Cuti besar Uji', pemohon: 'Uji stafRehsos' }, 'stafRehsos');
    await tools.bring(id, 'verifikasi-data');
    const { versi } = await tools.page(id);
    await office.as('kasubbagUmum').call('alur.kembalikan', { perkaraId: id, versi, alasan: 'berkas tertinggal' });
    const file = await office.as('stafRehsos').call('alur.cetakLembarKendali', { perkaraId: id });
    expect(file.mime).toBe('application/pdf');
    expect(new TextDecoder('latin1').decode(file.isi.slice(0, 5))).toBe('%PDF-');
    const issue = await office.read
      .selectFrom('terbitan')
      .selectAll()
      .where('objek_jenis', '=', 'perkara')
      .where('objek_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(Buffer.compare(office.files.get(issue.sha256)!, file.isi)).toBe(0);
    const data = JSON.parse(issue.data) as { langkah: { keadaan: string; catatan: string | null }[]; judul: string };
    expect(data.judul).toBe('Cuti besar Uji');
    expect(data.langkah.filter((l) => l.keadaan === 'dikembalikan')).toMatchObject([{ catatan: 'berkas tertinggal' }]);
    expect(data.langkah.filter((l) => l.keadaan === 'berjalan')).toHaveLength(1);
    expect(data.langkah.filter((l) => l.keadaan === 'belum').length).toBeGreaterThan(3);

    const { perkaraId: secret } = await office.as('petugasSurat').within((ctx) =>
      startCase(ctx, {
        prosesId: processId('P1.2.1.2'),
        judul: 'Rahasia',
        keamanan: 'rahasia',
        pemulaiDalamRantai: false,
        completed: [{ langkah: 'p1-2-1-2-kirim' }],
      }),
    );
    expect(await office.as('petugasSurat').reply('alur.cetakLembarKendali', { perkaraId: secret })).toMatchObject({
      error: { code: 'TIDAK_BERWENANG' },
    });
    expect(await office.as('stafRehsos').reply('alur.cetakLembarKendali', { perkaraId: secret })).toMatchObject({
      error: { code: 'TIDAK_DITEMUKAN' },
    });
  });
});
