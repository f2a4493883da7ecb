/** `sistem.periksa`: the check runs on its own thread and connection; only its line in the log waits for the writer. */
import type { WorkContext, WriteContext } from '#electron/core/context.ts';
import type { CommandStages } from '#electron/core/implement.ts';
import { checkOffice, type OfficeCheck } from '#electron/database/officeCheck.ts';

interface CheckResult {
  baik: boolean;
  basisData: { baik: boolean; pesan: string };
  audit: { baik: boolean; baris: number; kepala: string; pesan: string };
  lampiran: { baik: boolean; jumlah: number; hilang: number; berubah: number; yatim: number; pesan: string };
}

/** The findings in words that say what to do. */
export function checkInWords(check: OfficeCheck, thorough: boolean): CheckResult {
  const basisData = {
    baik: check.basisData === undefined,
    pesan:
      check.basisData === undefined
        ? 'Basis data utuh.'
        : `Basis data tidak utuh: ${check.basisData}. Jangan menulis lagi; pulihkan cadangan terakhir yang terverifikasi.`,
  };
  const audit = logInWords(check.audit, thorough);
  const lampiran = filesInWords(check.lampiran, thorough);
  return { baik: basisData.baik && audit.baik && lampiran.baik, basisData, audit, lampiran };
}

function logInWords({ rows, head, broken, terpotong }: OfficeCheck['audit'], thorough: boolean): CheckResult['audit'] {
  const facts = { baris: rows, kepala: head };
  if (broken)
    return {
      baik: false,
      ...facts,
      pesan: `Rantai jejak audit putus pada baris ${broken.seq}: ${broken.reason}. Seseorang mengubahnya di luar Penata; bandingkan dengan cadangan.`,
    };
  if (terpotong !== undefined)
    return {
      baik: false,
      ...facts,
      pesan: `Jejak audit tidak lagi memuat baris yang ada dalam cadangan ${terpotong}: ekornya dipotong atau diganti di luar Penata.`,
    };
  const span = thorough ? `${rows} baris` : `${Math.min(rows, 1_000)} baris terakhir dari ${rows}`;
  return { baik: true, ...facts, pesan: `Rantai jejak audit utuh (${span}).` };
}

function filesInWords(found: OfficeCheck['lampiran'], thorough: boolean): CheckResult['lampiran'] {
  const [hilang, berubah, yatim] = [found.hilang.length, found.berubah.length, found.yatim.length];
  const faults = [
    hilang > 0 ? `${hilang} berkas hilang` : '',
    berubah > 0 ? `${berubah} berkas berubah isinya` : '',
  ].filter((fault) => fault !== '');
  const rest = yatim > 0 ? ` ${yatim} berkas tidak dipakai catatan mana pun (tidak mengganggu).` : '';
  const whole = thorough ? 'lengkap dan tidak berubah' : 'lengkap (isinya tidak dibandingkan pada pemeriksaan cepat)';
  return {
    baik: faults.length === 0,
    jumlah: found.jumlah,
    hilang,
    berubah,
    yatim,
    pesan:
      faults.length === 0
        ? `${found.jumlah} berkas ${whole}.${rest}`
        : `${faults.join(', ')}. Pulihkan dari cadangan, atau pindai ulang.${rest}`,
  };
}

interface CheckInput {
  menyeluruh: boolean;
}

export const checkStages: CommandStages<CheckInput, CheckResult> = {
  work: {
    on: 'backup',
    run: async (ctx: WorkContext, { menyeluruh }: CheckInput) =>
      checkInWords(checkOffice(ctx.dataDir, menyeluruh, Date.parse(ctx.now)), menyeluruh),
  },
  write: async (ctx: WriteContext, { menyeluruh }, result: CheckResult) => {
    ctx.audit({
      sesudah: {
        menyeluruh,
        hasil: result.baik ? 'utuh' : 'tidak utuh',
        basisData: result.basisData.pesan,
        jejakAudit: result.audit.pesan,
        lampiran: result.lampiran.pesan,
      },
    });
    return result;
  },
};
