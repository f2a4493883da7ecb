import { useNavigate } from '@tanstack/react-router';
import { useOperationPages } from '../../../client/useOperationPages.ts';
import { Card } from '../../../components/Card.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { useNarrow } from '../useNarrow.ts';
import { NARROW_SENT_COLUMNS, SENT_COLUMNS } from './sentColumns.tsx';
import { placeOf } from './taskAct.ts';
import classes from './tasks.module.css';

/** Rows in sight while it is not the main list of the page. */
const SHORT = 6;
/** Rows' worth of room for the words of an empty list. */
const EMPTY_ROWS = 3;

/** What I sent and where it is now. */
export function SentTable({ long = false }: { long?: boolean }) {
  const navigate = useNavigate();
  const narrow = useNarrow();
  const pages = useOperationPages(
    'alur.terkirim',
    { batas: long ? 100 : SHORT },
    { topics: ['suratMasuk', 'disposisi'] },
  );
  const rows = long ? pages.rows : pages.rows?.slice(0, SHORT);
  const table = (
    <div
      className={classes.table}
      style={{ '--rows': (rows?.length ?? EMPTY_ROWS) || EMPTY_ROWS }}
      data-short={!long || undefined}
    >
      <DataTable
        label="Yang saya kirim dan di mana sekarang"
        bare
        columns={narrow ? NARROW_SENT_COLUMNS : SENT_COLUMNS}
        rows={rows}
        rowId={(row) => row.id}
        pending={pages.pending}
        busy={pages.busy}
        failure={pages.failure}
        onRetry={pages.refetch}
        hasMore={long && pages.hasMore}
        onMore={pages.loadMore}
        onOpen={(row) => void navigate(placeOf({ perkaraId: row.id, objek: row.objek }))}
        rowTone={(row) => (row.status === 'dibatalkan' ? 'batal' : undefined)}
        rowHeight={49}
        empty={{
          text: 'Yang Anda kirim akan berdiri di sini.',
          sub: 'Setiap perkara yang Anda selesaikan langkahnya, dengan tempatnya sekarang.',
        }}
      />
    </div>
  );
  if (long) return table;
  return (
    <Card title="Yang saya kirim" sub="terbaru di atas, dan di mana sekarang" padded={false}>
      {table}
    </Card>
  );
}
