import { UnstyledButton } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { OperationFailure } from '../client/failure.ts';
import { ErrorText } from './ErrorText.tsx';
import { LoadingLine } from './LoadingLine.tsx';
import { PdfPage } from './PdfPage.tsx';
import classes from './PdfPreview.module.css';
import { openPdf, type PDFDocumentProxy } from './pdfDocument.ts';

export interface PreviewFile {
  nama: string;
  mime: string;
  isi: Uint8Array;
}

export interface PdfPreviewProps {
  /** Absent while it is being fetched, or when there is none. */
  file: PreviewFile | undefined;
  pending?: boolean;
  failure?: OperationFailure | undefined;
  onRetry?: () => void;
  /** What stands there when there is no file: "Surat ini belum dipindai." */
  emptyText?: string;
}

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
const FIT = 2;

/** The scan or the print itself, in sight without a click: PDF page by page, JPG and PNG as they are. */
export function PdfPreview({
  file,
  pending = false,
  failure,
  onRetry,
  emptyText = 'Belum ada berkas.',
}: PdfPreviewProps) {
  const [zoom, setZoom] = useState(FIT);
  const [number, setNumber] = useState(1);
  const [drawn, setDrawn] = useState(false);
  const { ref: sizeRef, width } = useElementSize();
  const scrollRef = useRef<HTMLElement>(null);
  const { document, unreadable } = usePdf(file);
  const imageUrl = useImageUrl(file);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file begins at its first page
  useEffect(() => {
    setNumber(1);
    setDrawn(false);
  }, [file]);

  const pages = document?.numPages ?? 1;
  const goTo = (page: number) => {
    setNumber(Math.min(pages, Math.max(1, page)));
    scrollRef.current?.scrollTo({ top: 0 });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey) return;
    if (event.key === 'PageDown') goTo(number + 1);
    else if (event.key === 'PageUp') goTo(number - 1);
    else if (event.key === '+') setZoom(Math.min(ZOOMS.length - 1, zoom + 1));
    else if (event.key === '-') setZoom(Math.max(0, zoom - 1));
    else if (event.key === '0') setZoom(FIT);
    else return;
    event.preventDefault();
  };

  const shown = document !== undefined || imageUrl !== undefined;
  const factor = ZOOMS[zoom] ?? 1;
  return (
    <div className={classes.preview}>
      <LoadingLine
        active={
          pending ||
          (file !== undefined && document === undefined && imageUrl === undefined && unreadable === undefined) ||
          (document !== undefined && !drawn)
        }
        text="Berkas sedang dibuka"
      />
      {shown && (
        <div className={classes.bar}>
          <span className={classes.name} title={file?.nama}>
            {file?.nama}
          </span>
          {document !== undefined && (
            <span className={classes.pages}>
              <Small label="Halaman sebelumnya" sign="‹" disabled={number <= 1} onPress={() => goTo(number - 1)} />
              <span role="status">
                hal. {number} / {pages}
              </span>
              <Small label="Halaman berikutnya" sign="›" disabled={number >= pages} onPress={() => goTo(number + 1)} />
            </span>
          )}
          <Small label="Perkecil" sign="−" disabled={zoom === 0} onPress={() => setZoom(zoom - 1)} />
          <Small
            label="Selebar tempatnya"
            sign={`${Math.round(factor * 100)} %`}
            disabled={zoom === FIT}
            onPress={() => setZoom(FIT)}
          />
          <Small label="Perbesar" sign="+" disabled={zoom === ZOOMS.length - 1} onPress={() => setZoom(zoom + 1)} />
        </div>
      )}
      <section
        ref={scrollRef}
        className={classes.scroll}
        aria-label={
          file === undefined
            ? 'Berkas'
            : `Berkas ${file.nama}; PageUp dan PageDown membalik halaman, + dan − mengubah besarnya`
        }
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div ref={sizeRef} className={classes.measure} />
        {document !== undefined && (
          <PdfPage
            document={document}
            number={number}
            width={Math.floor(width * factor)}
            label={`Halaman ${number} dari ${pages}, ${file?.nama ?? ''}`}
            onDrawn={() => setDrawn(true)}
          />
        )}
        {imageUrl !== undefined && (
          <img
            className={classes.image}
            src={imageUrl}
            alt={`Gambar ${file?.nama ?? ''}`}
            style={{ width: Math.floor(width * factor) }}
          />
        )}
        {unreadable !== undefined && (
          <p className={classes.words} role="alert">
            {unreadable}
          </p>
        )}
        {failure !== undefined && <ErrorText failure={failure} onRetry={onRetry} />}
        {file === undefined && failure === undefined && !pending && <p className={classes.words}>{emptyText}</p>}
      </section>
    </div>
  );
}

function Small({
  label,
  sign,
  disabled,
  onPress,
}: {
  label: string;
  sign: string;
  disabled: boolean;
  onPress: () => void;
}) {
  return (
    <UnstyledButton className={classes.small} aria-label={label} title={label} disabled={disabled} onClick={onPress}>
      {sign}
    </UnstyledButton>
  );
}

/** The opened document, closed again when another file comes or the page goes. */
function usePdf(file: PreviewFile | undefined): {
  document: PDFDocumentProxy | undefined;
  unreadable: string | undefined;
} {
  const [state, setState] = useState<{ file: PreviewFile; document?: PDFDocumentProxy; unreadable?: string }>();
  useEffect(() => {
    if (file === undefined || file.mime !== 'application/pdf') return;
    let gone = false;
    const opening = openPdf(file.isi);
    opening
      .then((document) => {
        if (!gone) setState({ file, document });
      })
      .catch((thrown: unknown) => {
        if (!gone) setState({ file, unreadable: thrown instanceof Error ? thrown.message : String(thrown) });
      });
    return () => {
      gone = true;
      opening.then((document) => document.loadingTask.destroy()).catch(() => undefined);
    };
  }, [file]);
  return state?.file === file
    ? { document: state?.document, unreadable: state?.unreadable }
    : { document: undefined, unreadable: undefined };
}

function useImageUrl(file: PreviewFile | undefined): string | undefined {
  const blob = useMemo(
    () =>
      file !== undefined && (file.mime === 'image/jpeg' || file.mime === 'image/png')
        ? new Blob([file.isi.slice()], { type: file.mime })
        : undefined,
    [file],
  );
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (blob === undefined) return;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(undefined);
    };
  }, [blob]);
  return blob === undefined ? undefined : url;
}
