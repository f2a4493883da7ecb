/** The map as a tree with its running cases, and one process of it with everything about it. */
import type { ReadContext } from '#electron/core/context.ts';
import { isRunning, isSealed } from '#electron/database/caseConditions.ts';
import { receiverNames } from '#electron/modules/instansi/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { AKTOR_PERORANGAN } from '#shared/modules/alur/perorangan.ts';
import { petaTree, type SimpulPeta } from '#shared/modules/alur/petaTree.ts';
import type { Rancangan } from '#shared/modules/alur/rancangan.ts';
import { whereAccessible } from '../access.ts';
import { bindingsOf, isWorking } from '../bindings.ts';
import { compiledToday, type MapInForce, mapInForce } from '../map.ts';
import { startFormOf } from '../registry.ts';

/** Running cases per leaf process, those left out that the caller must not know of. */
async function runningCounts(ctx: ReadContext, map: MapInForce): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const all = await ctx.read
    .selectFrom('perkara')
    .select((eb) => ['proses_id', eb.fn.countAll<number>().as('n')])
    // By its processes, so that the index of process and status answers alone.
    .where(
      'proses_id',
      'in',
      map.daun.map((p) => p.id),
    )
    .where('status', '=', 'berjalan')
    .groupBy('proses_id')
    .execute();
  for (const row of all) counts.set(row.proses_id, Number(row.n));
  const hidden = await ctx.read
    .selectFrom('perkara')
    .select((eb) => ['proses_id', eb.fn.countAll<number>().as('n')])
    .where((eb) => isSealed(eb.ref('perkara.keamanan')))
    .where((eb) => isRunning(eb.ref('perkara.status')))
    .where((eb) =>
      eb.not(
        whereAccessible(ctx.session, 'tampak', {
          keamanan: eb.ref('perkara.keamanan'),
          perkaraId: eb.ref('perkara.id'),
        }),
      ),
    )
    .groupBy('proses_id')
    .execute();
  for (const row of hidden) counts.set(row.proses_id, (counts.get(row.proses_id) ?? 0) - Number(row.n));
  return counts;
}

/** A group of ours has no process behind it; its id says so. */
const nodeId = (node: SimpulPeta): string => node.prosesId ?? `kelompok-${node.kode.toLowerCase()}`;

interface TreeNode {
  id: string;
  kode: string;
  nama: string;
  indukId: string | null;
  level: number;
  jenis: 'inti' | 'pendukung';
  daun: boolean;
  milikKami: boolean;
  ringkasan: string;
  jumlahLangkah: number;
  perkaraBerjalan: number;
}

function flatten(map: MapInForce, counts: ReadonlyMap<string, number>): TreeNode[] {
  const visit = (node: SimpulPeta, indukId: string | null): TreeNode[] => {
    const id = nodeId(node);
    const below = node.anak.map((child) => visit(child, id));
    const children = below.map((rows) => rows[0]!.perkaraBerjalan);
    const self: TreeNode = {
      id,
      kode: node.kode,
      nama: node.nama,
      indukId,
      level: node.kode.split('.').length - 1,
      jenis: node.jenis,
      daun: node.daun,
      milikKami: node.milikKami,
      ringkasan: node.prosesId === null ? '' : (map.prosesById.get(node.prosesId)?.ringkasan ?? ''),
      jumlahLangkah: node.jumlahLangkah,
      perkaraBerjalan: children.reduce((sum, n) => sum + n, counts.get(id) ?? 0),
    };
    return [self, ...below.flat()];
  };
  return petaTree(map.peta).flatMap((root) => visit(root, null));
}

/** Every process in the order of the map; a group counts what runs below it. */
export async function processTree(ctx: ReadContext): Promise<TreeNode[]> {
  const map = await mapInForce(ctx.read);
  return flatten(map, await runningCounts(ctx, map));
}

export async function viewProcess(ctx: ReadContext, input: { prosesId: string }) {
  const map = await mapInForce(ctx.read);
  const proses = flatten(map, await runningCounts(ctx, map)).find((node) => node.id === input.prosesId);
  if (!proses) throw new Refusal('TIDAK_DITEMUKAN', 'Proses itu tidak ada di peta yang berlaku.', 'prosesId');
  const printed = map.prosesById.get(input.prosesId);
  const actorName = (id: string) => map.aktorById.get(id)?.nama ?? id;
  const compiled = proses.daun ? await compiledToday(ctx.read, map, proses.id, ctx.today) : undefined;
  return {
    proses,
    pemilik: printed ? actorName(printed.pemilik) : '',
    dasarHukum: printed?.dasarHukum ?? [],
    sipoc: printed
      ? {
          ...printed.sipoc,
          supplier: printed.sipoc.supplier.map(actorName),
          customer: printed.sipoc.customer.map(actorName),
        }
      : { supplier: [], input: [], process: [], output: [], customer: [] },
    // Through its text, so that the answer is plain JSON.
    rancangan: compiled ? JSON.parse(compiled.isi) : null,
    aktorDipilih: compiled ? await actorsToChoose(ctx, map, compiled.rancangan) : [],
    ekstensi: compiled?.rancangan.ekstensi ?? [],
    dapatMulai: compiled !== undefined && isWorking(ctx.session) && startFormOf(compiled.rancangan) === null,
  };
}

/** Actors that the map or the office leaves open, with who is usually meant. */
async function actorsToChoose(ctx: ReadContext, map: MapInForce, rancangan: Rancangan) {
  const bound = await bindingsOf(ctx.read, rancangan.aktor.map((a) => a.id).concat(rancangan.pemilik), ctx.today);
  const open = rancangan.aktor.filter((a) => a.ikat === 'dipilih' || (a.ikat === 'tetap' && !bound.has(a.id)));
  const chosen = [];
  for (const { id, nama, ikat } of open) {
    const keys = AKTOR_PERORANGAN.has(id)
      ? [`pengguna:${ctx.session.penggunaId}`]
      : id === 'bidang-terkait'
        ? await bidangKeys(ctx, map)
        : ikat === 'dipilih'
          ? await postKeys(ctx)
          : (bound.get(rancangan.pemilik)?.pelaku ?? []);
    const names = await receiverNames(ctx.read, keys);
    chosen.push({
      aktor: id,
      nama,
      usul: keys.flatMap((penerima) => {
        const found = names.get(penerima);
        return found === undefined ? [] : [{ penerima, nama: found }];
      }),
    });
  }
  return chosen;
}

async function bidangKeys(ctx: ReadContext, map: MapInForce): Promise<string[]> {
  const rows = await ctx.read
    .selectFrom('unit')
    .select('id')
    .where('aktif', '=', 1)
    .where(
      'kode',
      'in',
      map.peta.organisasi.bidang.map((b) => b.id),
    )
    .orderBy('id')
    .execute();
  return rows.map((row) => `unit:${row.id}`);
}

async function postKeys(ctx: ReadContext): Promise<string[]> {
  const rows = await ctx.read
    .selectFrom('jabatan')
    .select('id')
    .where('aktif', '=', 1)
    .where('penerima_disposisi', '=', 1)
    .orderBy('urut')
    .execute();
  return rows.map((row) => `jabatan:${row.id}`);
}
