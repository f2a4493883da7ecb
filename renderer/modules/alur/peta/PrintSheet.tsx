import { useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Bagan } from '#shared/modules/alur/bagan.ts';
import { baganSvg } from '#shared/modules/alur/baganSvg.ts';
import classes from './PrintSheet.module.css';

/** The picture of a process on a landscape page of its own: what the printer gets instead of the page on the screen. */
export function PrintSheet({ bagan }: { bagan: Bagan }) {
  const svg = useMemo(() => baganSvg(bagan, { font: 'Arial, Helvetica, sans-serif' }), [bagan]);
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  if (url === undefined) return null;
  return createPortal(
    <div className={classes.sheet}>
      <p className={classes.title}>
        {bagan.kode} {bagan.nama}
      </p>
      <img className={classes.picture} src={url} alt={`Peta lintas fungsi ${bagan.kode} ${bagan.nama}`} />
    </div>,
    document.body,
  );
}

export const printSheet = (): void => window.print();
