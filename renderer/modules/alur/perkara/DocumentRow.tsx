import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useMaxBytes } from '../../../client/attachments.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { RowButton } from '../../../components/RowButton.tsx';
import type { CaseView } from '../caseTone.ts';
import record from '../record.module.css';
import caseClasses from './CaseRecord.module.css';
import { DocumentForm } from './DocumentForm.tsx';
import classes from './Documents.module.css';
import { UploadButton } from './UploadButton.tsx';

type Doc = CaseView['dokumen'][number];

interface DocumentRowProps {
  perkaraId: number;
  doc: Doc;
  /** Name of its step, where that is not the present one. */
  step?: string;
  /** The caller may tick it. */
  ticks: boolean;
  onShow: (attachmentId: number) => void;
}

/** One paper of the checklist: there or not, with or without its file. */
export function DocumentRow({ perkaraId, doc, step, ticks, onShow }: DocumentRowProps) {
  const [editing, setEditing] = useState(false);
  const catat = useCommand('alur.catatDokumen');
  const maxBytes = useMaxBytes();
  const put = (change: Partial<Pick<Doc, 'ada'>> & { lampiranId?: number }) =>
    void catat.run({
      perkaraId,
      langkah: doc.langkah,
      nama: doc.nama,
      ada: change.ada ?? doc.ada,
      lampiranId: change.lampiranId ?? doc.lampiran?.id ?? null,
      ...(doc.catatan === null ? {} : { catatan: doc.catatan }),
    });
  const direction = doc.arah === 'masuk' ? 'masuk' : 'keluar';
  const label = `${doc.nama}, dokumen ${direction}${step === undefined ? '' : `, ${step}`}`;
  return (
    <li className={classes.row}>
      {ticks ? (
        <Checkbox
          size="xs"
          checked={doc.ada}
          aria-label={label}
          disabled={catat.pending}
          onChange={(event) => put({ ada: event.currentTarget.checked })}
        />
      ) : (
        <span
          className={classes.mark}
          data-there={doc.ada || undefined}
          role="img"
          aria-label={doc.ada ? 'ada' : 'belum ada'}
        >
          {doc.ada ? '✓' : '–'}
        </span>
      )}
      <span className={classes.name}>
        {doc.nama}{' '}
        <span className={record.sub}>
          {direction}
          {step !== undefined && ` · ${step}`}
        </span>
        {doc.lampiran !== null && (
          <div>
            <button type="button" className={caseClasses.file} onClick={() => onShow(doc.lampiran?.id ?? 0)}>
              {doc.lampiran.nama}
            </button>
          </div>
        )}
        {doc.catatan !== null && <div className={record.sub}>{doc.catatan}</div>}
      </span>
      {ticks && (
        <span className={classes.actions}>
          <UploadButton
            label={doc.lampiran === null ? 'Unggah' : 'Ganti berkas'}
            forWhat={doc.nama}
            maxBytes={maxBytes}
            onSent={(file) => put({ ada: true, lampiranId: file.id })}
          />
          <RowButton label="Catatan…" about={doc.nama} onPress={() => setEditing(true)} />
        </span>
      )}
      <FormDialog opened={editing} onClose={() => setEditing(false)} title={doc.nama}>
        <DocumentForm perkaraId={perkaraId} doc={doc} onDone={() => setEditing(false)} />
      </FormDialog>
    </li>
  );
}
