import type { Bagan, KotakBagan } from '#shared/modules/alur/bagan.ts';
import classes from './Swimlane.module.css';

interface StepsProps {
  bagan: Bagan;
  langkahSekarang: string | undefined;
  selesai: readonly string[] | undefined;
  onPilih: ((langkahId: string) => void) | undefined;
  /** The step whose button has the focus, so that the picture can ring it. */
  onSorot: (langkahId: string | undefined) => void;
}

/** The picture in words, off screen: every step with its actor, its state and where it leads; buttons where steps can be chosen. */
export function SwimlaneSteps({ bagan, langkahSekarang, selesai, onPilih, onSorot }: StepsProps) {
  const namaOf = new Map(bagan.boxes.map((k) => [k.id, k.nama]));
  const kata = (k: KotakBagan) => {
    const keadaan =
      k.id === langkahSekarang ? 'langkah sekarang' : selesai?.includes(k.id) ? 'sudah dilalui' : undefined;
    const lanjut = bagan.edges
      .filter((g) => g.dari === k.id && !g.mati)
      .map((g) => `${g.syarat === undefined ? '' : `${g.syarat}: `}${namaOf.get(g.ke) ?? ''}`);
    const isi = [
      `${k.nama}, oleh ${bagan.lanes[k.lajur]?.nama ?? ''}`,
      ...(k.asal === 'ekstensi' ? ['tambahan di luar peta'] : []),
      ...(keadaan === undefined ? [] : [keadaan]),
      ...(lanjut.length === 0 ? ['akhir'] : [`lanjut ke ${lanjut.join('; ')}`]),
    ];
    return isi.join(', ');
  };
  return (
    <ol className={classes.steps} aria-label={`Langkah ${bagan.kode} ${bagan.nama}`}>
      {bagan.boxes.map((k) => (
        <li key={k.id} aria-current={k.id === langkahSekarang ? 'step' : undefined}>
          {onPilih === undefined ? (
            kata(k)
          ) : (
            <button
              type="button"
              onClick={() => onPilih(k.id)}
              onFocus={() => onSorot(k.id)}
              onBlur={() => onSorot(undefined)}
            >
              {kata(k)}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
