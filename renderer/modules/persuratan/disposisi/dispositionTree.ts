/** The disposisi of a letter as a tree: each disposisi under the recipient who forwarded it. */
import type { Output } from '../../../client/contract.ts';

export type Letter = Output<'suratMasuk.lihat'>;
export type Disposition = Letter['disposisi'][number];
export type Recipient = Disposition['penerima'][number];

/** One line of the tree as it is drawn: who gave, then each recipient, and under him what he forwarded. */
export type DispositionLine =
  | { kind: 'pemberi'; disposisi: Disposition; depth: number }
  | { kind: 'penerima'; penerima: Recipient; depth: number };

/**
 * The tree as lines, top first; depth 0 for a disposisi on the letter itself. A disposisi whose parent is not shown to the reader
 * (tertutup) stands at the top.
 */
export function dispositionLines(disposisi: readonly Disposition[]): DispositionLine[] {
  const parts = new Set(disposisi.flatMap((one) => one.penerima.map((recipient) => recipient.bagianId)));
  const linesOf = (one: Disposition, depth: number): DispositionLine[] => [
    { kind: 'pemberi', disposisi: one, depth },
    ...one.penerima.flatMap((penerima): DispositionLine[] => [
      { kind: 'penerima', penerima, depth },
      ...disposisi
        .filter((child) => child.indukBagianId === penerima.bagianId)
        .flatMap((child) => linesOf(child, depth + 1)),
    ]),
  ];
  return disposisi
    .filter((one) => one.indukBagianId === null || !parts.has(one.indukBagianId))
    .flatMap((one) => linesOf(one, 0));
}

/** All recipients, top first. */
export const recipientsIn = (letter: Pick<Letter, 'disposisi'>): Recipient[] =>
  letter.disposisi.flatMap((one) => one.penerima);

/**
 * Where a part stands: its recipient, the recipient that gave it (absent: the Kepala or Sekretaris on the letter itself), and the posts
 * above it in the chain.
 */
export function posisiBagian(
  letter: Pick<Letter, 'disposisi'>,
  bagianId: number,
): { penerima: Recipient | undefined; pemberi: Recipient | undefined; rantai: number[] } {
  const above = (id: number): { own: Recipient | undefined; parentId: number | null } => {
    const disposition = letter.disposisi.find((one) => one.penerima.some((recipient) => recipient.bagianId === id));
    return {
      own: disposition?.penerima.find((recipient) => recipient.bagianId === id),
      parentId: disposition?.indukBagianId ?? null,
    };
  };
  const { own: penerima, parentId } = above(bagianId);
  const pemberi = parentId === null ? undefined : above(parentId).own;
  const rantai: number[] = [];
  for (let id = parentId; id !== null; ) {
    const { own, parentId: next } = above(id);
    if (own !== undefined) rantai.push(own.jabatanId);
    id = next;
  }
  return { penerima, pemberi, rantai };
}
