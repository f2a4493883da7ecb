/** One letter's way through the sample office, step by step, each step by the user whose turn it is. */
import { addDays } from '#shared/rules/tanggal.ts';
import type { Chance } from './chance.ts';
import type { Desks } from './desk.ts';
import { nextLetter, type SampleLetter } from './letters.ts';

const DESK = ['siti.aminah', 'dwi.cahyono'] as const;
const KASUBBAG = 'ratna.dewi';
const SEKRETARIS = 'bambang.hariyanto';

/** Officials who get a disposisi, with the staff they pass it on to. */
const RECIPIENTS = [
  { kode: 'kabid-rehsos', user: 'kabid.rehsos', staf: 'staf-rehsos', stafUser: 'staf.rehsos' },
  { kode: 'kabid-linjamsos', user: 'kabid.linjamsos', staf: 'staf-linjamsos', stafUser: 'staf.linjamsos' },
  { kode: 'kabid-dayasos', user: 'kabid.dayasos', staf: 'staf-dayasos', stafUser: 'staf.dayasos' },
  { kode: 'sekretaris', user: SEKRETARIS, staf: undefined, stafUser: undefined },
  { kode: 'kasubbag-umum', user: KASUBBAG, staf: undefined, stafUser: undefined },
  { kode: 'kasubbag-perencanaan', user: 'perencana', staf: undefined, stafUser: undefined },
] as const;

const RESULTS = [
  'Sudah ditindaklanjuti; data dikirim kepada pengirim.',
  'Peninjauan lapangan dilaksanakan, berita acara terlampir pada berkas bidang.',
  'Dihadiri; laporan disampaikan kepada Kepala Dinas.',
  'Jawaban tertulis sudah dikirim.',
  'Diteruskan ke pendamping wilayah dan selesai dibantu.',
];

export interface OfficeFacts {
  /** Post code → id. */
  posts: ReadonlyMap<string, number>;
  instructions: readonly string[];
  /** Civil date of an instant in the office's zone. */
  today(): string;
}

/** What happens next to a letter, and after how many hours of the office. Undefined: its life is over. */
export type NextAct = { afterHours: number; act: () => Promise<NextAct | undefined> } | undefined;

export class LetterLife {
  readonly #desks: Desks;
  readonly #chance: Chance;
  readonly #office: OfficeFacts;
  readonly #letter: SampleLetter;
  readonly #clerk: string;
  #id = 0;
  /** As the last command answered it; asked for only once. */
  #versi: number | undefined;

  constructor(desks: Desks, chance: Chance, office: OfficeFacts, order: number) {
    this.#desks = desks;
    this.#chance = chance;
    this.#office = office;
    this.#clerk = chance.pick(DESK);
    this.#letter = nextLetter(chance, order, Number(office.today().slice(0, 4)));
  }

  get id(): number {
    return this.#id;
  }

  async register(): Promise<NextAct> {
    const { sender, shape, nomorSurat, urgensi, kanal } = this.#letter;
    const today = this.#office.today();
    const chance = this.#chance;
    const event = addDays(today, chance.between(1, 9));
    const registered = await this.#desks.call(this.#clerk, 'suratMasuk.daftarkan', {
      tanggalTerima: today,
      jamTerima: `${String(chance.between(8, 14)).padStart(2, '0')}:${String(chance.between(0, 59)).padStart(2, '0')}`,
      kanal: kanal as 'kurir',
      pengirim: sender.nama,
      alamatPengirim: sender.alamat,
      ...(nomorSurat === undefined ? {} : { nomorSurat, tanggalSurat: addDays(today, -chance.between(0, 6)) }),
      hal: shape.hal,
      jenisNaskah: shape.jenisNaskah as 'undangan',
      keamanan: shape.keamanan ?? 'biasa',
      urgensi,
      ...(shape.kodeKlasifikasi === undefined ? {} : { kodeKlasifikasi: shape.kodeKlasifikasi }),
      ...(shape.acara
        ? {
            acara: {
              tanggal: event,
              jam: chance.pick(['08:30', '09:00', '10:00', '13:00']),
              tempat: chance.pick(['Ruang Untung Suropati', 'Ruang Rapat Setda', 'Aula Dinas Sosial']),
            },
          }
        : {}),
      ...(shape.perluBalasan ? { perluBalasan: true, batasBalas: addDays(today, 14) } : {}),
      ...(chance.happens(0.3)
        ? { lampiranJumlah: chance.pick(['1 (satu) berkas', '2 (dua) lembar', '1 (satu) bundel']) }
        : {}),
      jumlahLembar: chance.between(1, 6),
    });
    this.#id = registered.id;
    return { afterHours: chance.between(1, 20), act: () => this.#verify() };
  }

  async #seen(): Promise<{ id: number; versi: number }> {
    this.#versi ??= (await this.#desks.call(KASUBBAG, 'suratMasuk.lihat', { id: this.#id })).versi;
    return { id: this.#id, versi: this.#versi };
  }

  async #verify(): Promise<NextAct> {
    const chance = this.#chance;
    const seen = await this.#seen();
    if (chance.happens(0.015)) {
      await this.#desks.call(KASUBBAG, 'suratMasuk.batalkan', {
        ...seen,
        alasan: 'Tercatat dua kali oleh dua petugas.',
      });
      return undefined;
    }
    if (chance.happens(0.02)) {
      await this.#desks.call(this.#clerk, 'suratMasuk.kembalikan', {
        ...seen,
        sebab: chance.pick(['salah_alamat', 'tidak_ditandatangani', 'lampiran_kurang']),
        alasan: 'Dikembalikan lewat kurir pengirim.',
      });
      return undefined;
    }
    const verified = await this.#desks.call(this.#clerk, 'suratMasuk.verifikasi', {
      ...seen,
      hasil: { alamatBenar: true, ditandatangani: true, lampiranLengkap: true, jenisBenar: true },
    });
    this.#versi = verified.versi;
    return { afterHours: chance.between(0, 4), act: () => this.#handOver() };
  }

  async #handOver(): Promise<NextAct> {
    const chance = this.#chance;
    const seen = await this.#seen();
    if (chance.happens(0.04)) {
      await this.#desks.call(KASUBBAG, 'suratMasuk.tanpaDisposisi', {
        ...seen,
        alasan: 'Untuk diketahui; ditempel di papan pengumuman.',
      });
      return undefined;
    }
    if (chance.happens(0.015)) {
      await this.#desks.call(this.#clerk, 'suratMasuk.teruskanKeluar', {
        ...seen,
        kepada: 'Dinas Kependudukan dan Pencatatan Sipil',
        alasan: 'Bukan urusan bidang sosial.',
      });
      return undefined;
    }
    this.#versi = (await this.#desks.call(this.#clerk, 'suratMasuk.serahkan', seen)).versi;
    return { afterHours: chance.between(2, 60), act: () => this.#dispose() };
  }

  async #dispose(): Promise<NextAct> {
    const chance = this.#chance;
    const today = this.#office.today();
    const recipients = chance.some(RECIPIENTS, chance.happens(0.65) ? 1 : chance.between(2, 3));
    await this.#desks.call(this.#clerk, 'disposisi.beri', {
      ...(await this.#seen()),
      sumber: 'salin_tulisan',
      tanggal: today,
      penerima: recipients.map(({ kode }, index) => ({
        jabatanId: this.#office.posts.get(kode)!,
        peran: index === 0 ? 'pelaksana_utama' : chance.pick(['pembantu', 'untuk_diketahui']),
        instruksi: chance.some(this.#office.instructions, chance.between(1, 2)),
      })),
      ...(chance.happens(0.25)
        ? { catatan: chance.pick(['Siapkan bahan, laporkan hasilnya.', 'Bicarakan dengan saya.', 'Percepat.']) }
        : {}),
    });
    // Sangat Rahasia opens to its recipients only by the Kepala's written grant.
    if (this.#letter.shape.keamanan === 'sangat_rahasia') {
      const { perkaraId } = await this.#desks.call(KASUBBAG, 'suratMasuk.lihat', { id: this.#id });
      for (const { kode } of recipients) {
        const penerima = `jabatan:${this.#office.posts.get(kode)}`;
        await this.#desks.call('kepala', 'alur.beriIzin', {
          perkaraId: perkaraId!,
          penerima,
          alasan: 'Penerima disposisi.',
        });
      }
    }
    return { afterHours: chance.between(0, 6), act: () => this.#distribute() };
  }

  async #distribute(): Promise<NextAct> {
    const chance = this.#chance;
    const letter = await this.#desks.call(this.#clerk, 'suratMasuk.lihat', { id: this.#id });
    const recipients = letter.disposisi.flatMap((disposition) => disposition.penerima);
    const run = await this.#desks.call(this.#clerk, 'ekspedisi.buat', {
      bagianIds: recipients.map(({ bagianId }) => bagianId),
      kurir: 'Dwi Cahyono',
      tanggal: this.#office.today(),
    });
    const sheet = await this.#desks.call(this.#clerk, 'ekspedisi.lihat', { id: run.id });
    // Now and then one paraf is missing for a while: "Distribusi 1/3".
    const rows = chance.happens(0.1) && sheet.baris.length > 1 ? sheet.baris.slice(0, -1) : sheet.baris;
    await this.#desks.call(this.#clerk, 'ekspedisi.tandaTerima', {
      id: run.id,
      baris: rows.map((row) => ({ id: row.id, diterimaOleh: chance.pick(['Yuni', 'Bagus', 'Hesti', 'Anton']) })),
    });
    const missing = sheet.baris.filter((row) => !rows.includes(row));
    if (missing.length === 0) return { afterHours: chance.between(4, 70), act: () => this.#followUp() };
    return {
      afterHours: chance.between(20, 90),
      act: async () => {
        await this.#desks.call(this.#clerk, 'ekspedisi.tandaTerima', {
          id: run.id,
          baris: missing.map((row) => ({ id: row.id, diterimaOleh: 'Hesti' })),
        });
        return { afterHours: chance.between(4, 70), act: () => this.#followUp() };
      },
    };
  }

  /** The next recipient who has something to do does it; until nobody is left. */
  async #followUp(): Promise<NextAct> {
    const chance = this.#chance;
    const letter = await this.#desks.call(this.#clerk, 'suratMasuk.lihat', { id: this.#id });
    const parts = letter.disposisi
      .flatMap((disposition) => disposition.penerima)
      .filter((part) => part.status === 'menunggu' || part.status === 'dikerjakan');
    const hasChildren = new Set(letter.disposisi.map((disposition) => disposition.indukBagianId));
    const part = parts.find((candidate) => !hasChildren.has(candidate.bagianId));
    if (!part) return undefined;
    const post = [...this.#office.posts].find(([, id]) => id === part.jabatanId)?.[0];
    const official = RECIPIENTS.find(({ kode }) => kode === post);
    const user = official?.user ?? RECIPIENTS.find(({ staf }) => staf === post)?.stafUser;
    if (user === undefined) return undefined;
    if (official?.staf !== undefined && this.#letter.shape.keamanan !== 'sangat_rahasia' && chance.happens(0.25)) {
      await this.#desks.call(user, 'disposisi.teruskan', {
        bagianId: part.bagianId,
        versi: part.versi,
        sumber: 'langsung',
        tanggal: this.#office.today(),
        penerima: [{ jabatanId: this.#office.posts.get(official.staf)!, instruksi: ['Proses lebih lanjut'] }],
      });
    } else {
      await this.#desks.call(user, 'tindakLanjut.catat', {
        bagianId: part.bagianId,
        versi: part.versi,
        tanggal: this.#office.today(),
        uraian: chance.pick(RESULTS),
      });
    }
    return { afterHours: chance.between(6, 80), act: () => this.#followUp() };
  }
}
