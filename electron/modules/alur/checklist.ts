/** Documents of the steps: what the map asks for and gives, ticked with or without a file. */

import { claimAttachments } from '#electron/core/claimAttachments.ts';
import type { WriteContext } from '#electron/core/context.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Rancangan } from '#shared/modules/alur/rancangan.ts';
import { langkahOf } from '#shared/modules/alur/rancangan.ts';
import { actorOf } from './acting.ts';
import { openForAct } from './cases.ts';
import { recordEvent } from './history.ts';
import { CaseHolders, standingAmong } from './holders.ts';
import { objekOf } from './move.ts';
import { CASE_KIND } from './recordKinds.ts';

export interface ChecklistRow {
  langkah: string;
  nama: string;
  arah: 'masuk' | 'keluar';
  ada: boolean;
  catatan: string | null;
  lampiran: { id: number; nama: string; mime: string } | null;
}

/** What each step of the map asks for and gives, with what was ticked; documents that somebody added stand at their step. */
export async function checklistOf(db: ReadDb, perkaraId: number, rancangan: Rancangan): Promise<ChecklistRow[]> {
  const rows = await db
    .selectFrom('dokumen_langkah')
    .leftJoin('lampiran', 'lampiran.id', 'dokumen_langkah.lampiran_id')
    .select([
      'dokumen_langkah.langkah',
      'dokumen_langkah.nama',
      'dokumen_langkah.ada',
      'dokumen_langkah.catatan',
      'lampiran.id as lampiran_id',
      'lampiran.nama as lampiran_nama',
      'lampiran.mime',
    ])
    .where('perkara_id', '=', perkaraId)
    .orderBy('dokumen_langkah.id')
    .execute();
  return rancangan.langkah.flatMap((langkah) => {
    const ticked = rows.filter((row) => row.langkah === langkah.id);
    const asked: [string, ChecklistRow['arah']][] = [
      ...langkah.dokumenMasuk.map((nama): [string, 'masuk'] => [nama, 'masuk']),
      ...langkah.dokumenKeluar.map((nama): [string, 'keluar'] => [nama, 'keluar']),
    ];
    const added = ticked.filter((row) => !asked.some(([nama]) => nama === row.nama));
    const all = [...asked, ...added.map((row): [string, 'masuk'] => [row.nama, 'masuk'])];
    return all.map(([nama, arah]) => {
      const row = ticked.find((t) => t.nama === nama);
      return {
        langkah: langkah.id,
        nama,
        arah,
        ada: row?.ada === 1,
        catatan: row?.catatan ?? null,
        lampiran:
          row?.lampiran_id == null
            ? null
            : { id: row.lampiran_id, nama: row.lampiran_nama ?? '', mime: row.mime ?? '' },
      };
    });
  });
}

interface Tick {
  perkaraId: number;
  langkah: string;
  nama: string;
  ada: boolean;
  lampiranId: number | null;
  catatan?: string | undefined;
}

/** Ticks a document of a step. For whoever has the case or a part of it in hand, and for whoever started it. */
export async function tickDocument(ctx: WriteContext, tick: Tick): Promise<void> {
  const loaded = await openForAct(ctx, tick.perkaraId, undefined);
  const { row, rancangan, parts } = loaded;
  const langkah = langkahOf(rancangan, tick.langkah);
  if (row.status !== 'berjalan')
    throw new Refusal('ATURAN', 'Perkara ini sudah berakhir; dokumennya tidak diubah lagi.');
  const holders = await CaseHolders.of(ctx.read, loaded, ctx.today);
  const mine =
    row.dibuat_oleh === ctx.session.penggunaId ||
    standingAmong(ctx.session, holders.step) !== null ||
    parts.some((part) => standingAmong(ctx.session, holders.recipient(part)) !== null);
  if (!mine) throw new Refusal('TIDAK_BERWENANG', 'Dokumen perkara dicatat oleh pemegang giliran atau pemulainya.');
  if (tick.lampiranId !== null) {
    const objek = objekOf(row);
    const own = { jenis: CASE_KIND, id: row.id };
    await claimAttachments(ctx, [tick.lampiranId], own, [own, ...(objek ? [objek] : [])]);
  }
  const known = await ctx.read
    .selectFrom('dokumen_langkah')
    .select(['id', 'ada', 'lampiran_id', 'catatan'])
    .where('perkara_id', '=', row.id)
    .where('langkah', '=', langkah.id)
    .where('nama', '=', tick.nama)
    .executeTakeFirst();
  const values = {
    ada: tick.ada ? 1 : 0,
    lampiran_id: tick.lampiranId,
    catatan: tick.catatan?.trim() || null,
    diubah_oleh: ctx.session.penggunaId,
    diubah_pada: ctx.now,
  };
  if (known) await ctx.db.updateTable('dokumen_langkah').set(values).where('id', '=', known.id).execute();
  else {
    await ctx.db
      .insertInto('dokumen_langkah')
      .values({ perkara_id: row.id, langkah: langkah.id, nama: tick.nama, ...values })
      .execute();
  }
  await recordEvent(ctx, {
    perkaraId: row.id,
    jenis: 'dokumen',
    pelaku: await actorOf(ctx, []),
    revisi: row.revisi,
    ke: langkah.id,
    perihal: `${tick.nama} (${tick.ada ? 'ada' : 'belum ada'})`,
    catatan: tick.catatan,
  });
  ctx.audit({
    objek: { jenis: CASE_KIND, id: row.id, label: row.judul, keamanan: row.keamanan },
    sebelum: { dokumen: tick.nama, ada: known?.ada === 1, lampiran: known?.lampiran_id ?? null },
    sesudah: { dokumen: tick.nama, ada: tick.ada, lampiran: tick.lampiranId },
  });
  ctx.changed('alur', row.id);
}
