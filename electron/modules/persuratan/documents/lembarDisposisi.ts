/**
 * Lembar disposisi: half a folio, two on an F4 sheet with a cut line. Source: the form of Permendagri 3/2005 and 54/2009 as collected
 * in domain rule persuratan §2.5. Empty for handwriting or filled from data; lines to write on are always there.
 */
import type { Content, ContentNode, PrintDefinition } from '#electron/documents/definition.ts';
import { cutLineAcross } from '#electron/documents/fields.ts';
import { mm, PAPER } from '#electron/documents/page.ts';
import type { CetakLembarDisposisi } from './lembarDisposisiData.ts';
import { disposisiSheet } from './lembarDisposisiSusunan.ts';

const HALF = PAPER.setengahFolio.height;

/** The print of one or more sheets, in order. */
export function lembarDisposisi(data: CetakLembarDisposisi): PrintDefinition {
  const onF4 = data.kertas === 'F4';
  const size = onF4 ? PAPER.F4 : PAPER.setengahFolio;
  const pages = onPages(data.lembar.map(disposisiSheet), onF4 ? 2 : 1);
  const content = pages.flatMap((page, number) =>
    page.map(
      (sheet, place): Content => ({
        ...(sheet.fits ? half(sheet.content) : { stack: [sheet.content], margin: SHEET_MARGIN }),
        ...(number > 0 && place === 0 ? { pageBreak: 'before' as const } : {}),
      }),
    ),
  );
  const only = data.lembar.length === 1 ? data.lembar[0]?.surat : undefined;
  const cutLine: Content = { canvas: [cutLineAcross(size.width, size.height / 2)] };
  return {
    title: only ? `Lembar Disposisi ${only.nomorAgenda}` : 'Lembar Disposisi',
    ...(data.lembar[0]?.surat ? { date: data.lembar[0].surat.diterimaTanggal } : {}),
    pageSize: size,
    pageMargins: [0, 0, 0, 0],
    defaultStyle: { font: 'Arimo', fontSize: 10, lineHeight: 1 },
    content,
    ...(onF4 ? { background: (page: number) => (pages[page - 1]?.every((sheet) => sheet.fits) ? cutLine : null) } : {}),
  };
}

type Sheet = ReturnType<typeof disposisiSheet>;

/** `perPage` sheets on a page; one that needs more than its half has a page to itself. */
function onPages(sheets: Sheet[], perPage: number): Sheet[][] {
  const pages: Sheet[][] = [];
  for (const sheet of sheets) {
    const page = pages.at(-1);
    if (page && sheet.fits && page.length < perPage && page.every((other) => other.fits)) page.push(sheet);
    else pages.push([sheet]);
  }
  return pages;
}

const SHEET_MARGIN: [number, number, number, number] = [mm(12), mm(6), mm(10), 0];

/** Gives a sheet exactly its half, so that the cut line always runs between two. */
function half(sheet: Content): ContentNode {
  return {
    table: {
      widths: [PAPER.setengahFolio.width],
      heights: [HALF - 0.5],

      body: [[{ stack: [sheet], margin: SHEET_MARGIN }]],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
  };
}
