/**
 * Issuing a document in three stages: data under the policy with the office and officials as they are today, the print on the render thread,
 * the issue and its line in the log. The libraries that draw are loaded only where they draw.
 */
import type { AuditEntry, ReadContext, WorkContext } from '#electron/core/context.ts';
import { stages } from '#electron/core/implement.ts';
import { keepFile, storeIssue } from '#electron/core/terbitan.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import type { PrintDefinition } from '#electron/documents/definition.ts';
import type { Kop } from '#electron/documents/kop.ts';
import type { Penandatangan } from '#electron/documents/signer.ts';
import { logoSha, type OfficeIdentity, type Official, officeOn, officialOf } from '#electron/modules/instansi/index.ts';
import type { FileOutput } from '#shared/contract/operation.ts';
import { formatNip } from '#shared/rules/nip.ts';
import { formatTanggal } from '#shared/rules/tanggal.ts';
import { titled } from './recipients.ts';

export interface OfficeOnPaper {
  kop: Omit<Kop, 'logo'>;
  /** SHA-256 of the lambang; null: none. */
  logo: string | null;
  kota: string;
  /** 'DINAS SOSIAL KOTA PASURUAN' */
  instansi: string;
  identity: OfficeIdentity;
}

/** 'Pemerintah Kota Pasuruan' → 'KOTA PASURUAN' */
const region = (pemerintah: string): string => pemerintah.replace(/^pemerintah\s+/i, '').toUpperCase();

export async function officeOnPaper(db: ReadDb, today: string): Promise<OfficeOnPaper> {
  const identity = await officeOn(db, today);
  const contact = [
    identity.telepon && `Telepon ${identity.telepon}`,
    identity.laman && `Laman ${identity.laman}`,
    identity.posel && `Pos-el ${identity.posel}`,
  ].filter((part) => part !== undefined);
  const address = [identity.alamat, identity.kodePos].filter((part) => part !== undefined).join(' ');
  return {
    kop: {
      pemerintah: identity.pemerintah.toUpperCase(),
      perangkat: identity.nama.toUpperCase(),
      alamat: contact.length === 0 ? [address] : [address, contact.join(', ')],
    },
    logo: await logoSha(db, identity),
    kota: identity.kota,
    instansi: `${identity.nama.toUpperCase()} ${region(identity.pemerintah)}`,
    identity,
  };
}

const asSigner = (official: Official, jabatan: string): Penandatangan => ({
  ...(official.jenis === 'definitif' ? {} : { status: official.jenis }),
  jabatan,
  nama: official.nama,
  ...(official.pangkat === null ? {} : { pangkat: official.pangkat }),
  ...(official.nip === null ? {} : { nip: formatNip(official.nip) }),
});

/** The head of the office as he signs; a vacant post is left to be written by hand. */
export async function headSigner(db: ReadDb, today: string, office: OfficeOnPaper): Promise<Penandatangan> {
  const jabatan = `KEPALA ${office.identity.nama.toUpperCase()}\n${region(office.identity.pemerintah)}`;
  const official = await officialOf(db, 'peran:kepala', today);
  return official ? asSigner(official, jabatan) : { jabatan, nama: '' };
}

export async function sekretarisSigner(db: ReadDb, today: string): Promise<Penandatangan> {
  const official = await officialOf(db, 'peran:sekretaris', today);
  return official ? asSigner(official, official.jabatan) : { jabatan: 'Sekretaris', nama: '' };
}

/** The caller as whoever made the book. */
export async function clerkSigner(ctx: ReadContext): Promise<Penandatangan> {
  const { session } = ctx;
  const person = await ctx.read
    .selectFrom('pegawai')
    .select(['nip', 'pangkat'])
    .where('id', '=', session.pegawaiId)
    .executeTakeFirst();
  const post = session.posts[0];
  return {
    jabatan: post ? titled(post.jenis, post.nama) : 'Petugas',
    nama: session.nama,
    ...(person?.pangkat ? { pangkat: person.pangkat } : {}),
    ...(person?.nip ? { nip: formatNip(person.nip) } : {}),
  };
}

export const placeAndDate = (office: OfficeOnPaper, today: string): string => `${office.kota}, ${formatTanggal(today)}`;

export const PDF = 'application/pdf';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Prepared<D> {
  data: D;
  logo: string | null;
  /** File name with its ending. */
  nama: string;
  objek?: { jenis: string; id: number } | undefined;
  audit: AuditEntry[];
}

interface Print<I, D> {
  /** Kind of the issue: 'lembarDisposisi'. */
  jenis: string;
  /** Raised when the layout changes. */
  versiTemplat: number;
  mime: typeof PDF | typeof XLSX;
  prepare: (ctx: ReadContext, input: I) => Promise<Prepared<D>>;
  draw: (data: D, logo: Uint8Array | undefined) => Promise<Uint8Array<ArrayBuffer>>;
}

/** The three stages of a print or export. */
export const printing = <I, D>({ jenis, versiTemplat, mime, prepare, draw }: Print<I, D>) =>
  stages<I, Prepared<D>, { prepared: Prepared<D>; file: ReturnType<typeof keepFile> }, FileOutput>({
    read: prepare,
    work: {
      on: 'render',
      run: async (ctx: WorkContext, _input: I, prepared: Prepared<D>) => {
        const logo = prepared.logo === null ? undefined : ctx.files.get(prepared.logo);
        const isi = await draw(prepared.data, logo);
        return { prepared, file: keepFile(ctx, { nama: prepared.nama, mime, isi }) };
      },
    },
    write: async (ctx, _input, { prepared, file }) => {
      const data = prepared.logo === null ? prepared.data : { ...prepared.data, logo: prepared.logo };
      const issued = await storeIssue(ctx, { jenis, versiTemplat, objek: prepared.objek, data }, file);
      for (const entry of prepared.audit) ctx.audit(entry);
      return issued;
    },
  });

export async function drawPdf(definition: PrintDefinition): Promise<Uint8Array<ArrayBuffer>> {
  const { renderPdf } = await import('#electron/documents/render.ts');
  return renderPdf(definition);
}

/** The kop with its lambang. */
export const withLogo = <K extends Omit<Kop, 'logo'>>(kop: K, logo: Uint8Array | undefined): K & Pick<Kop, 'logo'> =>
  logo === undefined ? kop : { ...kop, logo };

/** What a file system of a clerk's PC takes. */
export const fileNameOf = (text: string, ending: 'pdf' | 'xlsx'): string =>
  `${text
    .replace(/[\\/:*?"<>|]+/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)}.${ending}`;
