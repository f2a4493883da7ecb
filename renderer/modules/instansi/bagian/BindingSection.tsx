import { useMemo, useState } from 'react';
import { formatTanggal } from '#shared/rules/tanggal.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useHariIni, useHolds } from '../../../client/useSession.ts';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { RowButton } from '../../../components/RowButton.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { useEditing } from '../../../components/useEditing.ts';
import { type ActorRow, actorRows, type Binding, unboundText } from './actorRows.ts';
import { BindForm, EndBindingForm } from './BindingForms.tsx';
import { holdsWords, SearchInput } from './SearchInput.tsx';
import { ADMIN_ONLY, SectionTable } from './SectionTable.tsx';
import classes from './section.module.css';

/** Who stands for each actor of the map: acts as it, or writes down what it did. */
export default function BindingSection() {
  const actors = useOperation('alur.aktor', {});
  const bindings = useOperation('instansi.ikatan', {});
  const hariIni = useHariIni();
  const admin = useHolds('admin');
  const editing = useEditing<ActorRow>();
  const [ending, setEnding] = useState<Binding>();
  const [cari, setCari] = useState('');
  const rows = useMemo(
    () =>
      actors.data === undefined || bindings.data === undefined
        ? undefined
        : actorRows(actors.data, bindings.data, hariIni),
    [actors.data, bindings.data, hariIni],
  );
  return (
    <>
      <SectionTable
        title="Aktor peta"
        sub={rows === undefined ? '' : `${rows.length} aktor`}
        note="Siapa di kantor ini yang bertindak sebagai aktor peta proses (pelaku), dan siapa yang mencatat untuknya (pencatat). Perubahan berlaku pada giliran perkara sejak tanggalnya."
        readOnly={admin ? undefined : ADMIN_ONLY}
        tools={<SearchInput label="Cari aktor" value={cari} onChange={setCari} />}
        query={actors.failure === undefined ? bindings : actors}
        rows={rows?.filter((row) =>
          holdsWords(
            [row.nama, ...row.ikatan.map((one) => one.label), ...row.proses.map((one) => one.kode)].join(' '),
            cari,
          ),
        )}
        rowId={(row) => row.aktor}
        empty="Tidak ada aktor yang cocok."
        columns={[
          {
            id: 'aktor',
            header: 'Aktor',
            width: 'sisa',
            cell: (row) => (
              <>
                {row.nama}
                <div className={classes.sub} title={row.proses.map((one) => `${one.kode} ${one.nama}`).join('\n')}>
                  {row.proses.length === 0
                    ? 'tidak bertindak pada satu langkah pun'
                    : row.proses.map((one) => one.kode).join(', ')}
                </div>
              </>
            ),
          },
          {
            id: 'ikatan',
            header: 'Diwakili',
            width: 380,
            cell: (row) =>
              row.ikatan.length === 0 ? (
                <span className={classes.sub}>{unboundText(row)}</span>
              ) : (
                row.ikatan.map((one) => (
                  <BindingLine key={one.id} binding={one} hariIni={hariIni} {...(admin ? { onEnd: setEnding } : {})} />
                ))
              ),
          },
          ...(admin
            ? [
                {
                  id: 'tindakan',
                  header: 'Tindakan',
                  headerHidden: true,
                  width: 72,
                  align: 'kanan' as const,
                  cell: (row: ActorRow) => (
                    <RowButton label="Ikat…" about={row.nama} onPress={() => editing.edit(row)} />
                  ),
                },
              ]
            : []),
        ]}
      />
      <FormDialog
        opened={editing.opened}
        onClose={editing.close}
        title={`Siapa yang mewakili ${editing.row?.nama ?? ''}?`}
      >
        {editing.row !== undefined && <BindForm aktor={editing.row.aktor} onDone={editing.close} />}
      </FormDialog>
      <FormDialog
        opened={ending !== undefined}
        onClose={() => setEnding(undefined)}
        title={`Akhiri: ${ending?.label ?? ''}`}
      >
        {ending !== undefined && <EndBindingForm binding={ending} onDone={() => setEnding(undefined)} />}
      </FormDialog>
    </>
  );
}

function BindingLine({
  binding,
  hariIni,
  onEnd,
}: {
  binding: Binding;
  hariIni: string;
  onEnd?: (binding: Binding) => void;
}) {
  const period = [
    binding.mulai > hariIni ? `sejak ${formatTanggal(binding.mulai)}` : null,
    binding.sampai === null ? null : `sampai ${formatTanggal(binding.sampai)}`,
  ].filter((part) => part !== null);
  return (
    <div className={classes.line}>
      <span>
        {binding.label} {binding.sebagai === 'pencatat' && <StatusBadge tone="off">pencatat</StatusBadge>}{' '}
        {period.length > 0 && <span className={classes.sub}>{period.join(' ')}</span>}
      </span>
      {onEnd !== undefined && binding.sampai === null && (
        <RowButton label="Akhiri…" about={binding.label} quiet onPress={() => onEnd(binding)} />
      )}
    </div>
  );
}
