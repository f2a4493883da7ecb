import { useFileCommand } from '../../../client/useFileCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useZona } from '../../../client/useSession.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import { Card } from '../../../components/Card.tsx';
import { SimpleTable } from '../../../components/SimpleTable.tsx';
import { waktuSingkat } from '../../../components/timeText.ts';
import { Fold } from '../Fold.tsx';

/** What was printed of a record before; a reprint is the same to the last byte. Nothing while nothing was printed. */
export function PastPrints({ jenis, id }: { jenis: string; id: number }) {
  const zona = useZona();
  const list = useOperation('terbitan.daftar', { jenis, id }, { topics: ['suratMasuk', 'ekspedisi', 'alur'] });
  const again = useFileCommand('terbitan.cetakUlang', 'tampil', 'Cetak ulang');
  if (list.data === undefined || list.data.length === 0) return null;
  const rows = list.data;
  return (
    <Card>
      <Fold title="Cetakan yang pernah terbit" sub={`${rows.length} cetakan`}>
        {() => (
          <SimpleTable
            label="Cetakan yang pernah terbit"
            rows={rows}
            rowId={(row) => row.id}
            columns={[
              { id: 'nama', header: 'Cetakan', width: 'sisa', cell: (row) => row.nama },
              { id: 'pada', header: 'Dicetak', width: 150, cell: (row) => waktuSingkat(row.dibuatPada, zona) },
              { id: 'oleh', header: 'Oleh', width: 150, cell: (row) => row.dibuatOleh },
              {
                id: 'ulang',
                header: 'Cetak ulang',
                headerHidden: true,
                width: 110,
                cell: (row) => (
                  <ActionButton
                    label="Cetak ulang"
                    small
                    onPress={() => void again.run({ id: row.id })}
                    pending={again.pending}
                  />
                ),
              },
            ]}
          />
        )}
      </Fold>
    </Card>
  );
}
