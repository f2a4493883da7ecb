import { describe, expect, it } from 'vitest';
import { compile } from '#shared/modules/alur/compile.ts';
import { PETA_2022 } from '#shared/modules/alur/peta2022.ts';
import type { CaseView } from '../caseTone.ts';
import { stepOf } from '../rancangan.ts';
import { waysOn } from './caseEdges.ts';

const lksa = compile(PETA_2022, 'pendirian-lksa', []);

/** The case as the host answers it: every edge of the step is open to the caller. */
function viewAt(langkah: string, rancangan = lksa): Pick<CaseView, 'langkah' | 'tindakan'> {
  const step = stepOf(rancangan, langkah);
  if (step === undefined) throw new Error(langkah);
  return {
    langkah,
    tindakan: {
      maju: step.berikut.map(({ ke, syarat, jenis, asal }) => ({
        ke,
        jenis,
        asal,
        ...(syarat === undefined ? {} : { syarat }),
        namaLangkah: stepOf(rancangan, ke)?.nama ?? '',
      })),
      akhiri: step.jenis === 'selesai',
      kembali: [],
      tarik: false,
      batal: true,
      alihkan: false,
      bagi: true,
      sebagai: 'pelaku',
      formulir: null,
    },
  };
}

describe('the ways on', () => {
  it('name the edge, the step and who gets it', () => {
    expect(waysOn(viewAt('p6-3-2-1-periksa'), lksa)).toMatchObject([
      { ke: 'p6-3-2-1-terbitkan', label: 'Sesuai → Terbitkan persetujuan pendirian', reason: false, back: false },
      { ke: 'p6-3-2-1-tolak', label: 'Tidak sesuai → Tolak rekomendasi pendirian', reason: false },
    ]);
    expect(waysOn(viewAt('p6-3-2-1-ajukan'), lksa)[0]?.words).toMatch(
      /^Teruskan → Verifikasi dan validasi proposal \(Bidang /,
    );
  });

  it('end the case on its last step', () => {
    expect(waysOn(viewAt('p6-3-2-1-terima'), lksa)).toMatchObject([{ ke: undefined, label: 'Selesaikan perkara' }]);
  });

  it('put returns after what goes forward, and ask for their reason', () => {
    const withReturn = PETA_2022.proses
      .filter((proses) => proses.langkah.length > 0)
      .map((proses) => compile(PETA_2022, proses.id, []))
      .flatMap((rancangan) => rancangan.langkah.map((step) => ({ rancangan, step })))
      .filter(({ step }) => step.berikut.length > 1 && step.berikut.some((edge) => edge.jenis === 'kembali'));
    expect(withReturn.length).toBeGreaterThan(0);
    for (const { rancangan, step } of withReturn) {
      const ways = waysOn(viewAt(step.id, rancangan), rancangan);
      expect(ways.at(-1)).toMatchObject({ back: true, reason: true });
      expect(ways[0]?.back).toBe(step.berikut.every((edge) => edge.jenis === 'kembali'));
      for (const way of ways) expect(way.label.length).toBeLessThanOrEqual(52);
    }
  });
});
