import { Fragment } from 'react';

/** A letter's number as it is written; a long one breaks after its slashes. */
export function LetterNumber({ nomor }: { nomor: string | null }) {
  if (nomor === null) return 'tanpa nomor';
  const parts = nomor.split('/');
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, in their order
    <Fragment key={index}>
      {part}
      {index < parts.length - 1 && (
        <>
          /<wbr />
        </>
      )}
    </Fragment>
  ));
}
