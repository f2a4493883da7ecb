import { memo, useId } from 'react';
import type { Bagan } from '#shared/modules/alur/bagan.ts';
import type { Bentuk, GambarBagan } from '#shared/modules/alur/baganDrawing.ts';
import classes from './Swimlane.module.css';

/** One shape; its looks come from the style sheet by kind and traits. */
function Shape({ bentuk }: { bentuk: Bentuk }) {
  const rupa = { className: classes[bentuk.rupa], 'data-sifat': bentuk.sifat.join(' ') || undefined };
  if (bentuk.jenis === 'path') return <path d={bentuk.d} {...rupa} />;
  if (bentuk.jenis === 'text')
    return (
      <text x={bentuk.x} y={bentuk.y} textAnchor={bentuk.rata} {...rupa}>
        {bentuk.teks}
      </text>
    );
  const { x, y, width, height, rx } = bentuk;
  return <rect x={x} y={y} width={width} height={height} rx={rx} {...rupa} />;
}

function Shapes({ semua }: { semua: readonly Bentuk[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a drawing has no identity but its order
  return semua.map((bentuk, i) => <Shape key={i} bentuk={bentuk} />);
}

interface DrawingProps {
  bagan: Bagan;
  gambar: GambarBagan;
  zoom: number;
}

/** Names of the lanes, drawn apart so that they stay in sight while the picture moves under them. */
export const SwimlaneLanes = memo(function SwimlaneLanes({ bagan, gambar, zoom }: DrawingProps) {
  return (
    <svg
      className={classes.lanes}
      width={bagan.laneWidth * zoom}
      height={bagan.height * zoom}
      viewBox={`0 0 ${bagan.laneWidth} ${bagan.height}`}
      aria-hidden="true"
    >
      <Shapes semua={gambar.lajur} />
    </svg>
  );
});

interface PictureProps extends DrawingProps {
  /** Step to ring: the one that has the focus in the list. */
  disorot: string | undefined;
  /** Name of the current step. */
  kini: string | undefined;
}

export const SwimlaneDrawing = memo(function SwimlaneDrawing({ bagan, gambar, zoom, disorot, kini }: PictureProps) {
  const id = useId();
  const cincin = bagan.boxes.find((k) => k.id === disorot);
  return (
    <svg
      className={classes.picture}
      width={bagan.width * zoom}
      height={bagan.height * zoom}
      viewBox={`0 0 ${bagan.width} ${bagan.height}`}
      role="img"
      aria-labelledby={`${id}-judul`}
      aria-describedby={`${id}-isi`}
    >
      <title id={`${id}-judul`}>{`Peta lintas fungsi ${bagan.kode} ${bagan.nama}`}</title>
      <desc id={`${id}-isi`}>
        {`${bagan.boxes.length} langkah pada ${bagan.lanes.length} pelaku${kini === undefined ? '' : `; sekarang: ${kini}`}. Daftar langkahnya ada sesudah gambar.`}
      </desc>
      <Shapes semua={gambar.latar} />
      <Shapes semua={gambar.garis} />
      <Shapes semua={gambar.label} />
      {gambar.kotak.map((k) => (
        <g key={k.id} data-langkah={k.id} className={classes.step}>
          <Shapes semua={k.bentuk} />
        </g>
      ))}
      {cincin !== undefined && (
        <rect
          className={classes.ring}
          x={cincin.x - 4}
          y={cincin.y - 4}
          width={cincin.width + 8}
          height={cincin.height + 8}
          rx={8}
        />
      )}
    </svg>
  );
});
