/** The ways on from the present step, as buttons. */
import type { Rancangan } from '#shared/modules/alur/rancangan.ts';
import type { CaseView } from '../caseTone.ts';
import { actorName, edgeName, edgeOf, shortened, stepOf } from '../rancangan.ts';

export interface WayOn {
  /** Undefined: the step is an end, completing it ends the case. */
  ke: string | undefined;
  /** On the button: cut where it would not fit. */
  label: string;
  /** In full, with who gets it. */
  words: string;
  /** What is said when it is done. */
  said: string;
  /** A reason must be given. */
  reason: boolean;
  back: boolean;
}

/** Characters that fit on a button beside the name of the case. */
const BUTTON_LENGTH = 52;

/** Forward ways first, as the map orders them; the first one is the filled button. */
export function waysOn(view: Pick<CaseView, 'langkah' | 'tindakan'>, rancangan: Rancangan): WayOn[] {
  const ways = view.tindakan.maju.map((edge): WayOn => {
    const step = stepOf(rancangan, edge.ke);
    const name = edgeName(edge, edge.namaLangkah);
    return {
      ke: edge.ke,
      label: shortened(name, BUTTON_LENGTH),
      words: step === undefined ? name : `${name} (${actorName(rancangan, step.aktor)})`,
      said:
        step?.akhir === undefined ? `Diteruskan ke “${edge.namaLangkah}”.` : `Perkara berakhir: ${edge.namaLangkah}.`,
      reason: edge.jenis === 'kembali' || edgeOf(rancangan, view.langkah, edge.ke)?.wajibAlasan === true,
      back: edge.jenis === 'kembali',
    };
  });
  if (view.tindakan.akhiri) {
    ways.push({
      ke: undefined,
      label: 'Selesaikan perkara',
      words: 'Selesaikan perkara: langkah ini yang terakhir',
      said: 'Perkara selesai.',
      reason: false,
      back: false,
    });
  }
  return ways.sort((a, b) => Number(a.back) - Number(b.back));
}
