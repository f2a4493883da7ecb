import { useEffect, useRef, useState } from 'react';
import classes from './PdfPreview.module.css';
import type { PDFDocumentProxy } from './pdfDocument.ts';

/** Text of a page that is given to a screen reader at most (characters). */
const SPOKEN_MAX = 20_000;

export interface PdfPageProps {
  document: PDFDocumentProxy;
  /** 1 … n */
  number: number;
  /** Pixels of the page on the screen. */
  width: number;
  label: string;
  onDrawn: () => void;
}

/** One page on a canvas; its text stands beside it for a screen reader. */
export function PdfPage({ document, number, width, label, onDrawn }: PdfPageProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  const drawn = useRef(onDrawn);
  drawn.current = onDrawn;

  useEffect(() => {
    const canvas = ref.current;
    if (canvas === null || width <= 0) return;
    let stopped = false;
    let stop = () => {};
    const draw = async () => {
      const page = await document.getPage(number);
      if (stopped) return;
      const scale = width / page.getViewport({ scale: 1 }).width;
      const density = Math.min(window.devicePixelRatio, 3);
      const viewport = page.getViewport({ scale: scale * density });
      // Drawn aside and shown when done: the old page does not flicker away.
      const aside = window.document.createElement('canvas');
      aside.width = Math.floor(viewport.width);
      aside.height = Math.floor(viewport.height);
      const task = page.render({ canvas: aside, viewport });
      stop = () => task.cancel();
      await task.promise;
      if (stopped) return;
      canvas.width = aside.width;
      canvas.height = aside.height;
      canvas.style.width = `${aside.width / density}px`;
      canvas.style.height = `${aside.height / density}px`;
      canvas.getContext('2d')?.drawImage(aside, 0, 0);
      drawn.current();
      const content = await page.getTextContent();
      if (stopped) return;
      setText(
        content.items
          .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
          .join('')
          .slice(0, SPOKEN_MAX),
      );
    };
    draw().catch((thrown: unknown) => {
      if (!stopped) console.error(thrown);
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [document, number, width]);

  return (
    <>
      <canvas ref={ref} className={classes.canvas} role="img" aria-label={label} />
      <div className={classes.spoken}>{text}</div>
    </>
  );
}
