import { useMemo, useState } from 'react';
import type { Rancangan } from '#shared/modules/alur/rancangan.ts';
import { Card } from '../../../components/Card.tsx';
import { SimpleTable } from '../../../components/SimpleTable.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import type { Column } from '../../../components/tableTypes.ts';
import { type CasePart, type CaseView, partBadge } from '../caseTone.ts';
import record from '../record.module.css';
import { DueBadge } from '../tugas/DueBadge.tsx';
import { PartActions } from './PartActions.tsx';
import { type PartDialog, PartDialogs } from './PartDialogs.tsx';
import classes from './Parts.module.css';
import { type PartLine, partLines } from './partTree.ts';

interface PartsCardProps {
  view: CaseView;
  rancangan: Rancangan;
  onReload: () => void;
}

/** The parts of the case's steps: who has what, how far, and what I may do with it. */
export function PartsCard({ view, rancangan, onReload }: PartsCardProps) {
  const [dialog, setDialog] = useState<PartDialog>();
  const lines = useMemo(() => partLines(view.bagian), [view.bagian]);
  const steps = useMemo(() => new Map(rancangan.langkah.map((step) => [step.id, step.nama])), [rancangan]);
  const names = useMemo(() => new Map(view.bagian.map((part) => [part.id, part.nama])), [view.bagian]);
  const columns: Column<PartLine>[] = [
    {
      id: 'kepada',
      header: 'Kepada',
      width: 'sisa',
      cell: ({ part, depth }) => (
        <div className={classes.who} style={{ '--depth': depth }}>
          {depth > 0 && <span aria-hidden="true">└ </span>}
          <b>{part.nama}</b> <span className={record.sub}>{part.peran}</span>
          <PartNote
            part={part}
            step={part.langkah === view.langkah ? undefined : steps.get(part.langkah)}
            successor={part.digantiOleh === null ? undefined : names.get(part.digantiOleh)}
          />
        </div>
      ),
    },
    {
      id: 'status',
      header: 'Status',
      width: 138,
      cell: ({ part }) => {
        const badge = partBadge(part.status);
        const due = part.status === 'menunggu' || part.status === 'dikerjakan' ? part.tenggat : null;
        return (
          <>
            <StatusBadge tone={badge.tone}>{badge.label}</StatusBadge> <DueBadge tenggat={due} />
          </>
        );
      },
    },
    {
      id: 'tindakan',
      header: 'Tindakan',
      headerHidden: true,
      width: 190,
      cell: ({ part }) => <PartActions part={part} onDialog={setDialog} />,
    },
  ];
  const leaves = view.bagian.filter((part) => part.langkah === view.langkah && part.status !== 'ditarik');
  return (
    <Card
      title="Bagian"
      sub={
        leaves.length === 0
          ? undefined
          : `${leaves.filter((part) => part.status === 'selesai').length} dari ${leaves.length} selesai pada langkah ini`
      }
      padded={false}
    >
      <SimpleTable
        label="Bagian"
        columns={columns}
        rows={lines}
        rowId={({ part }) => part.id}
        rowTone={({ part }) => (part.status === 'ditarik' || part.digantiOleh !== null ? 'batal' : undefined)}
      />
      <PartDialogs view={view} dialog={dialog} onClose={() => setDialog(undefined)} onReload={onReload} />
    </Card>
  );
}

interface PartNoteProps {
  part: CasePart;
  /** Name of its step, where that is not the present one. */
  step: string | undefined;
  /** Who got it instead, after it came back. */
  successor: string | undefined;
}

function PartNote({ part, step, successor }: PartNoteProps) {
  return (
    <div className={record.sub}>
      dari {part.dari}
      {step !== undefined && <> · pada “{step}”</>}
      {part.catatan !== null && <> · “{part.catatan}”</>}
      {part.alasan !== null && <> · {part.alasan}</>}
      {successor !== undefined && <> · diganti {successor}</>}
    </div>
  );
}
