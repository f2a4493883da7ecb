/** Where a case stands and what the caller may do with it: for the generic page and for the pages of modules. */
import type { ReadContext } from '#electron/core/context.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import type { Role } from '#shared/contract/roles.ts';
import { kemajuan } from '#shared/modules/alur/bagian.ts';
import { type Tindakan, tindakan } from '#shared/modules/alur/perkara.ts';
import { langkahOf } from '#shared/modules/alur/rancangan.ts';
import { accessOfCases } from './access.ts';
import { openBundleOf } from './bundleStore.ts';
import { asBagian, caseNotFound, isLive, type LoadedCase, loadCase, type PartRow } from './caseStore.ts';
import { leads, mayCancel, mayTakeBack } from './cases.ts';
import { CaseHolders, type Standing, standingAmong } from './holders.ts';
import { formOf } from './registry.ts';

export interface CaseState {
  perkaraId: number;
  prosesId: string;
  langkah: string;
  namaLangkah: string;
  status: LoadedCase['row']['status'];
  versi: number;
  revisi: number;
  sejak: string;
  tenggat: string | null;
  /** Steps on the way here, in order of arrival, the present one last; a step may stand in it twice. */
  dilalui: string[];
}

/** Where a case stands; says nothing about who may see it. Throws Refusal TIDAK_DITEMUKAN. */
export const caseState = async (ctx: Pick<ReadContext, 'read'>, perkaraId: number): Promise<CaseState> =>
  stateOf(await loadCase(ctx, perkaraId));

function stateOf({ row, kini, state }: LoadedCase): CaseState {
  return {
    perkaraId: row.id,
    prosesId: row.proses_id,
    langkah: row.langkah,
    namaLangkah: kini.nama,
    status: row.status,
    versi: row.versi,
    revisi: row.revisi,
    sejak: row.sejak,
    tenggat: row.tenggat,
    dilalui: state.jejak.map((k) => k.langkah),
  };
}

/** The parts of a case, oldest first; of one step when it is named. Withdrawn and replaced ones are among them. */
export async function partsOf(db: ReadDb, perkaraId: number, langkah?: string): Promise<PartRow[]> {
  let rows = db.selectFrom('bagian').selectAll().where('perkara_id', '=', perkaraId).orderBy('id');
  if (langkah !== undefined) rows = rows.where('langkah', '=', langkah);
  return rows.execute();
}

/** Leaves done of all leaves on the step where each case stands, for "Distribusi 1/3"; a case without parts there is left out. */
export async function progressOf(
  db: ReadDb,
  perkaraIds: readonly number[],
): Promise<Map<number, { selesai: number; semua: number; kembali: number }>> {
  const found = new Map<number, PartRow[]>();
  if (perkaraIds.length > 0) {
    const rows = await db
      .selectFrom('bagian')
      .innerJoin('perkara', (join) =>
        join.onRef('perkara.id', '=', 'bagian.perkara_id').onRef('perkara.langkah', '=', 'bagian.langkah'),
      )
      .selectAll('bagian')
      .where('bagian.perkara_id', 'in', [...perkaraIds])
      .execute();
    for (const row of rows) found.set(row.perkara_id, [...(found.get(row.perkara_id) ?? []), row]);
  }
  return new Map(
    [...found].flatMap(([id, parts]) => {
      const counted = kemajuan(parts.map(asBagian));
      return counted.semua === 0 ? [] : [[id, counted] as const];
    }),
  );
}

export interface CaseActions {
  maju: { ke: string; syarat?: string; jenis: 'maju' | 'kembali'; asal: 'peta' | 'ekstensi'; namaLangkah: string }[];
  akhiri: boolean;
  kembali: { langkah: string; namaLangkah: string; baku: boolean }[];
  tarik: boolean;
  batal: boolean;
  alihkan: boolean;
  bagi: boolean;
  sebagai: Standing | null;
  /** The module's form that completes the step. */
  formulir: string | null;
}

const NOTHING: CaseActions = {
  maju: [],
  akhiri: false,
  kembali: [],
  tarik: false,
  batal: false,
  alihkan: false,
  bagi: false,
  sebagai: null,
  formulir: null,
};

const MAY_REASSIGN: readonly Role[] = ['kasubbagUmum', 'sekretaris', 'kepala', 'kabid'];

/** What the caller may do with a loaded case now. */
export async function actionsOn(
  ctx: Pick<ReadContext, 'read' | 'session' | 'today'>,
  loaded: LoadedCase,
  holders: CaseHolders,
): Promise<CaseActions> {
  const { row, rancangan, state } = loaded;
  const pure: Tindakan = tindakan(rancangan, state);
  if (row.status !== 'berjalan') return NOTHING;
  const { session } = ctx;
  const sebagai = standingAmong(session, holders.step);
  const { divided } = holders;
  const bundled = (await openBundleOf(ctx.read, row.id)) !== undefined;
  const free = !divided && !bundled;
  return {
    maju: free
      ? pure.maju
          .filter((edge) => standingAmong(session, holders.edge(edge)) !== null)
          .map(({ ke, syarat, jenis, asal }) => ({
            ke,
            ...(syarat === undefined ? {} : { syarat }),
            jenis,
            asal,
            namaLangkah: langkahOf(rancangan, ke).nama,
          }))
      : [],
    akhiri: free && pure.bolehSelesai && sebagai !== null,
    kembali:
      sebagai !== null && !bundled
        ? pure.kembaliKe.map(({ langkah, nama }) => ({
            langkah,
            namaLangkah: nama,
            baku: langkah === pure.kembaliBaku,
          }))
        : [],
    tarik: mayTakeBack(loaded, session.penggunaId) && !bundled,
    batal: await mayCancel(ctx, loaded, holders),
    alihkan: free && MAY_REASSIGN.some((role) => session.roles.includes(role)) && (await leads(ctx, row.id)),
    bagi: sebagai !== null && !bundled,
    sebagai,
    formulir: formOf(row, row.langkah),
  };
}

export interface PartActions {
  buka: boolean;
  selesaikan: boolean;
  /** Hand it on: parts of this part. */
  teruskan: boolean;
  kembalikan: boolean;
  ganti: boolean;
  tarik: boolean;
  /** Reject its result. */
  tolak: boolean;
  /** Accept a result that was handed in. */
  terima: boolean;
  sebagai: Standing | null;
}

/** What the caller may do with each part of a loaded case. */
export function partActionsOn(
  ctx: Pick<ReadContext, 'session'>,
  { row, parts }: LoadedCase,
  holders: CaseHolders,
): Map<number, PartActions> {
  const parents = new Set(parts.filter(isLive).map((part) => part.induk_id));
  return new Map(
    parts.map((part) => {
      const own = standingAmong(ctx.session, holders.recipient(part));
      const gives = standingAmong(ctx.session, holders.giver(part)) !== null;
      const running = row.status === 'berjalan' && isLive(part);
      const inHand = running && (part.status === 'menunggu' || part.status === 'dikerjakan');
      const works = inHand && own !== null && !parents.has(part.id);
      const here = row.langkah === part.langkah;
      const actions: PartActions = {
        buka: running && own !== null && part.status === 'menunggu' && part.diberi_oleh !== ctx.session.penggunaId,
        selesaikan: works && here,
        teruskan: inHand && own !== null,
        kembalikan: works,
        ganti: running && gives && part.status === 'dikembalikan',
        tarik: running && gives && (part.status === 'menunggu' || part.status === 'dikembalikan'),
        tolak:
          row.status !== 'dibatalkan' &&
          isLive(part) &&
          gives &&
          (part.status === 'selesai' || part.status === 'diajukan'),
        terima: running && here && gives && part.status === 'diajukan',
        sebagai: own,
      };
      return [part.id, actions];
    }),
  );
}

/** The case with everything the caller may do on it, for a module's page. Throws Refusal TIDAK_DITEMUKAN when he may not see it. */
export async function caseForPage(
  ctx: Pick<ReadContext, 'read' | 'session' | 'today'>,
  perkaraId: number,
): Promise<{ state: CaseState; actions: CaseActions; parts: PartRow[]; partActions: Map<number, PartActions> }> {
  const loaded = await loadCase(ctx, perkaraId);
  if ((await accessOfCases(ctx.read, ctx.session, [loaded.row])).get(perkaraId) === 'tidak') throw caseNotFound();
  const holders = await CaseHolders.of(ctx.read, loaded, ctx.today);
  return {
    state: stateOf(loaded),
    actions: await actionsOn(ctx, loaded, holders),
    parts: loaded.parts,
    partActions: partActionsOn(ctx, loaded, holders),
  };
}
