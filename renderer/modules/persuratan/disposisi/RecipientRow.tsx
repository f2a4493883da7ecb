import { VisuallyHidden } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useSession, useZona } from '../../../client/useSession.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import { StatusBadge, type Tone } from '../../../components/StatusBadge.tsx';
import { waktuDekat } from '../dates.ts';
import type { LetterDialog } from '../surat/letterActions.ts';
import { useWork } from '../surat/useWork.ts';
import classes from './DispositionTree.module.css';
import { PERAN } from './dispositionForm.ts';
import type { Letter, Recipient } from './dispositionTree.ts';
import { FollowUps } from './FollowUps.tsx';

export interface RecipientRowProps {
  penerima: Recipient;
  depth: number;
  letter: Letter;
  onDialog: (dialog: LetterDialog) => void;
}

/** One recipient: what he is to do, whether he has it, read it, done it; and what may be done here. */
export function RecipientRow({ penerima, depth, letter, onDialog }: RecipientRowProps) {
  const { jabatan } = useSession();
  const zona = useZona();
  const state = stateOf(penerima, new Date().toISOString());
  const mine = jabatan.some((post) => post.jabatanId === penerima.jabatanId);
  return (
    <tr data-mine={mine || undefined} data-gone={penerima.status === 'ditarik' || undefined}>
      <th scope="row">
        <span className={classes.indent} style={{ '--depth': depth }}>
          <span className={classes.branch} aria-hidden="true">
            └{' '}
          </span>
          <VisuallyHidden>penerima tingkat {depth + 1}: </VisuallyHidden>
          <span className={classes.name}>{penerima.jabatan}</span>
          <span className={classes.quote}>
            <span className={classes.sub}>
              {penerima.nama}
              {penerima.peran !== 'pelaksana_utama' && ` · ${PERAN[penerima.peran].toLowerCase()}`}
            </span>
          </span>
        </span>
      </th>
      <td colSpan={2}>
        <div className={classes.twoCells}>
          <div>
            {penerima.instruksi.join('; ')}
            {penerima.catatan !== null && <div className={classes.sub}>{penerima.catatan}</div>}
          </div>
          <div>
            <StatusBadge tone={state.tone}>{state.label}</StatusBadge>
            <div className={classes.sub}>{traceOf(penerima, zona, letter.tahun)}</div>
          </div>
        </div>
        <FollowUps penerima={penerima} letter={letter} onDialog={onDialog} />
        <RecipientActs penerima={penerima} letter={letter} onDialog={onDialog} />
      </td>
    </tr>
  );
}

function RecipientActs({ penerima, letter, onDialog }: Pick<RecipientRowProps, 'penerima' | 'letter' | 'onDialog'>) {
  const navigate = useNavigate();
  const { begin } = useWork();
  const { tindakan, bagianId } = penerima;
  const acts = [
    tindakan.terimaFisik && {
      label: 'Catat paraf',
      onPress: () => void navigate({ to: '/ekspedisi', search: { surat: letter.id } }),
    },
    tindakan.tindakLanjuti && { label: 'Tindak lanjuti', onPress: () => onDialog({ kind: 'tindakLanjut', penerima }) },
    tindakan.teruskan && { label: 'Teruskan', onPress: () => begin('teruskan', bagianId) },
    tindakan.kembalikan && {
      label: 'Bukan kewenangan',
      onPress: () => onDialog({ kind: 'kembalikanBagian', penerima }),
    },
    tindakan.alihkan && { label: 'Alihkan', onPress: () => begin('alihkan', bagianId) },
    tindakan.tarik && { label: 'Tarik', onPress: () => onDialog({ kind: 'tarikBagian', penerima }) },
  ].filter((act) => act !== false);
  if (acts.length === 0) return null;
  return (
    <fieldset className={classes.acts} aria-label={`Tindakan atas disposisi kepada ${penerima.jabatan}`}>
      {acts.map((act) => (
        <ActionButton key={act.label} small {...act} />
      ))}
    </fieldset>
  );
}

/** How far the recipient has come, in one word. @param now UTC instant */
function stateOf(penerima: Recipient, now: string): { tone: Tone; label: string } {
  const open = penerima.status === 'menunggu' || penerima.status === 'dikerjakan';
  if (open && penerima.tenggat !== null && penerima.tenggat < now) return { tone: 'late', label: 'Lewat tenggat' };
  switch (penerima.status) {
    case 'selesai':
      return { tone: 'ok', label: 'Selesai' };
    case 'diajukan':
      return { tone: 'accent', label: 'Diajukan' };
    case 'dikembalikan':
      return { tone: 'late', label: 'Bukan kewenangan' };
    case 'ditarik':
      return { tone: 'off', label: 'Ditarik' };
    case 'dikerjakan':
      return { tone: 'accent', label: 'Dikerjakan' };
    case 'menunggu':
      if (penerima.dibacaPada !== null) return { tone: 'accent', label: 'Dibaca' };
      return penerima.diterimaFisikPada === null
        ? { tone: 'wait', label: 'Belum paraf' }
        : { tone: 'ok', label: 'Diterima' };
  }
}

function traceOf(penerima: Recipient, zona: string, tahun: number): string {
  if (penerima.selesaiPada !== null) return waktuDekat(penerima.selesaiPada, zona, tahun);
  if (penerima.diterimaFisikPada !== null) {
    const by = penerima.diterimaOleh === penerima.jabatan ? '' : `${penerima.diterimaOleh ?? ''} `;
    return `paraf ${by}${waktuDekat(penerima.diterimaFisikPada, zona, tahun)}`;
  }
  if (penerima.dibacaPada !== null) return `dibaca ${waktuDekat(penerima.dibacaPada, zona, tahun)}`;
  return penerima.tenggat === null ? '' : `tenggat ${waktuDekat(penerima.tenggat, zona, tahun)}`;
}
