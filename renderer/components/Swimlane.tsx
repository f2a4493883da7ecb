import { UnstyledButton } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { Bagan } from '#shared/modules/alur/bagan.ts';
import { drawBagan } from '#shared/modules/alur/baganDrawing.ts';
import classes from './Swimlane.module.css';
import { SwimlaneDrawing, SwimlaneLanes } from './SwimlaneDrawing.tsx';
import { SwimlaneLegend } from './SwimlaneLegend.tsx';
import { SwimlaneSteps } from './SwimlaneSteps.tsx';
import { usePanZoom } from './usePanZoom.ts';

export interface SwimlaneProps {
  bagan: Bagan;
  langkahSekarang?: string | undefined;
  /** Steps that the case has passed. */
  selesai?: readonly string[] | undefined;
  /** A step was chosen, with the mouse in the picture or with the keyboard in the list of steps. */
  onPilih?: ((langkahId: string) => void) | undefined;
  /** Highest the picture may become before it scrolls, in CSS ('320px', '50vh'). */
  maxHeight?: string;
}

/**
 * The peta lintas fungsi of a process, with the steps of a case lit. Zoom with the buttons, + − 0, or Ctrl and the wheel; move by
 * dragging, scrolling or arrow keys. The names of the lanes stay in sight. What the picture says stands as a list beside it for who
 * cannot see it.
 */
export function Swimlane({ bagan, langkahSekarang, selesai, onPilih, maxHeight }: SwimlaneProps) {
  const scrollRef = useRef<HTMLElement>(null);
  const [disorot, setDisorot] = useState<string>();
  const gambar = useMemo(() => drawBagan(bagan, { langkahSekarang, selesai }), [bagan, langkahSekarang, selesai]);
  const kini = bagan.boxes.find((k) => k.id === langkahSekarang);
  const { zoom, percent, zoomIn, zoomOut, fitWidth, fitted, atMin, atMax, show, handlers } = usePanZoom(
    scrollRef,
    bagan,
    kini,
  );

  const sorot = (id: string | undefined) => {
    setDisorot(id);
    const kotak = bagan.boxes.find((k) => k.id === id);
    if (kotak !== undefined) show(kotak);
  };
  return (
    <figure className={classes.swimlane}>
      <div className={classes.bar}>
        <SwimlaneLegend bagan={bagan} berjalan={langkahSekarang !== undefined} dilalui={(selesai?.length ?? 0) > 0} />
        <span className={classes.tools}>
          {kini !== undefined && (
            <UnstyledButton className={classes.tool} onClick={() => show(kini)}>
              Langkah sekarang
            </UnstyledButton>
          )}
          <Tool label="Perkecil bagan" sign="−" disabled={atMin} onPress={zoomOut} />
          <Tool label="Paskan bagan dengan lebarnya" sign={`${percent} %`} disabled={fitted} onPress={fitWidth} />
          <Tool label="Perbesar bagan" sign="+" disabled={atMax} onPress={zoomIn} />
        </span>
      </div>
      <section
        ref={scrollRef}
        className={classes.scroll}
        style={{ maxHeight }}
        aria-label={`Bagan ${bagan.kode}; tanda panah menggeser, + dan − mengubah besarnya, 0 memaskan`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        data-pilih={onPilih !== undefined || undefined}
        {...handlers(onPilih)}
      >
        <div className={classes.sheet} style={{ width: bagan.width * zoom, height: bagan.height * zoom }}>
          <SwimlaneLanes bagan={bagan} gambar={gambar} zoom={zoom} />
          <SwimlaneDrawing bagan={bagan} gambar={gambar} zoom={zoom} disorot={disorot} kini={kini?.nama} />
        </div>
      </section>
      <SwimlaneSteps
        bagan={bagan}
        langkahSekarang={langkahSekarang}
        selesai={selesai}
        onPilih={onPilih}
        onSorot={sorot}
      />
    </figure>
  );
}

function Tool(props: { label: string; sign: string; disabled: boolean; onPress: () => void }) {
  const { label, sign, disabled, onPress } = props;
  return (
    <UnstyledButton className={classes.tool} aria-label={label} title={label} disabled={disabled} onClick={onPress}>
      {sign}
    </UnstyledButton>
  );
}
