/** Whose turn it is, as rows that the inbox reads. They follow from the case; writing them again changes nothing. */
import type { Insertable } from 'kysely';
import type { WriteContext } from '#electron/core/context.ts';
import type { WriteDb } from '#electron/database/connection.ts';
import type { GiliranTable } from '#electron/database/schema/alur.ts';
import { giliranBagian } from '#shared/modules/alur/giliran.ts';
import { masukRantai } from '#shared/modules/alur/rantai.ts';
import { asBergilir, isLive, type LoadedCase, loadCase } from './caseStore.ts';
import { turnOrder } from './deadlines.ts';
import { CaseHolders, type Holders } from './holders.ts';
import { inHandEarly } from './registry.ts';

type TurnRow = Insertable<GiliranTable>;

interface Turn {
  holders: Holders;
  bagianId: number | null;
  untuk: GiliranTable['untuk'];
  sejak: string;
  tenggat: string | null;
  dari: string | null;
}

/** What waits for whom on a running case. */
function turnsOf(loaded: LoadedCase, holders: CaseHolders): Turn[] {
  const { row, parts, lastMove } = loaded;
  if (row.status !== 'berjalan') return [];
  const here = holders.divided;
  const live = parts.filter(isLive);
  const byId = new Map(live.map((part) => [part.id, part]));
  const ofParts = giliranBagian(live.map(asBergilir)).flatMap((turn): Turn[] => {
    const part = byId.get(turn.bagianId)!;
    // Parts prepared for a later step wait for the case; one that came back does not.
    const counts =
      part.langkah === row.langkah ? here : turn.untuk === 'kembali' || inHandEarly(part.langkah, row.langkah);
    if (!counts) return [];
    const toGiver = turn.kepada === 'pemberi';
    return [
      {
        holders: toGiver ? holders.giver(part) : holders.recipient(part),
        bagianId: part.id,
        untuk: turn.untuk,
        sejak: part.sejak,
        tenggat: part.tenggat ?? row.tenggat,
        dari: toGiver ? part.nama : part.dari,
      },
    ];
  });
  if (here) return ofParts;
  const step: Turn = {
    holders: holders.step,
    bagianId: null,
    untuk: 'langkah',
    sejak: row.sejak,
    tenggat: row.tenggat,
    dari: lastMove.jenis === 'mulai' ? null : lastMove.pelaku,
  };
  return [step, ...ofParts];
}

/** Receivers that a role can only reach as a user: none of the lists names him, yet he gave the part. */
const keysOf = ({ pelaku, pencatat, users }: Holders): [string, 'pelaku' | 'pencatat'][] => {
  const named: [string, 'pelaku' | 'pencatat'][] = [
    ...pelaku.map((key): [string, 'pelaku'] => [key, 'pelaku']),
    ...pencatat.map((key): [string, 'pencatat'] => [key, 'pencatat']),
  ];
  return named.length > 0 ? named : users.map((id) => [`pengguna:${id}`, 'pencatat']);
};

const rowKey = (row: { bagian_id?: number | null; penerima: string }) => `${row.bagian_id ?? 0} ${row.penerima}`;

/** Brings the turn rows of a case in line with where it stands, and lets everybody who has a turn into its chain. */
export async function syncTurns(ctx: Pick<WriteContext, 'db' | 'read' | 'today'>, perkaraId: number): Promise<void> {
  const loaded = await loadCase(ctx, perkaraId);
  const holders = await CaseHolders.of(ctx.read, loaded, ctx.today);
  const wanted = new Map<string, TurnRow>();
  const members = new Set<string>();
  for (const turn of turnsOf(loaded, holders)) {
    const { aktor, ikat } = turn.holders;
    for (const [penerima, sebagai] of keysOf(turn.holders)) {
      const row: TurnRow = {
        penerima,
        sebagai,
        perkara_id: perkaraId,
        bagian_id: turn.bagianId,
        kunci_bagian: turn.bagianId ?? 0,
        langkah: loaded.row.langkah,
        sejak: turn.sejak,
        tenggat: turn.tenggat,
        untuk: turn.untuk,
        dari: turn.dari,
        luar: ikat === 'luar' ? 1 : 0,
        urutan: turnOrder(turn.tenggat, turn.sejak),
      };
      wanted.set(rowKey(row), row);
      if (masukRantai({ aktor, ikat, sebagai })) members.add(penerima);
    }
  }
  await replaceTurns(ctx.db, perkaraId, wanted);
  await joinChain(ctx.db, perkaraId, members);
}

async function replaceTurns(db: WriteDb, perkaraId: number, wanted: Map<string, TurnRow>): Promise<void> {
  const present = await db.selectFrom('giliran').selectAll().where('perkara_id', '=', perkaraId).execute();
  const stale = present.filter((row) => {
    const next = wanted.get(rowKey(row));
    const same =
      next !== undefined &&
      next.sebagai === row.sebagai &&
      next.langkah === row.langkah &&
      next.urutan === row.urutan &&
      next.tenggat === row.tenggat &&
      next.sejak === row.sejak &&
      next.untuk === row.untuk &&
      next.dari === row.dari &&
      next.luar === row.luar;
    if (same) wanted.delete(rowKey(row));
    return !same;
  });
  if (stale.length > 0) {
    await db
      .deleteFrom('giliran')
      .where(
        'id',
        'in',
        stale.map((row) => row.id),
      )
      .execute();
  }
  if (wanted.size > 0)
    await db
      .insertInto('giliran')
      .values([...wanted.values()])
      .execute();
}

/** Adds receivers to everybody who is or was in the chain of a case. Nobody ever leaves it: what he has read he has read. */
export async function joinChain(db: WriteDb, perkaraId: number, receivers: Iterable<string>): Promise<void> {
  const values = [...new Set(receivers)].map((penerima) => ({ perkara_id: perkaraId, penerima }));
  if (values.length === 0) return;
  await db
    .insertInto('perkara_peserta')
    .values(values)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
