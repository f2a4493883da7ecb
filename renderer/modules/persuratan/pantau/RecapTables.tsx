import type { Output } from '../../../client/contract.ts';
import { BarChart } from '../../../components/BarChart.tsx';
import { Card } from '../../../components/Card.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Facts } from '../../../components/Facts.tsx';
import { SimpleTable } from '../../../components/SimpleTable.tsx';
import classes from './RecapPage.module.css';

type Recap = Output<'suratMasuk.rekap'>;
type UnitRow = Recap['perUnit'][number];

const number = (value: number) => value.toLocaleString('id-ID');

/** The figures of one month. */
export function RecapTables({ recap }: { recap: Recap }) {
  if (recap.jumlah === 0) return <EmptyState text="Tidak ada surat yang diterima pada bulan ini." />;
  const sum = (of: (row: UnitRow) => number) => number(recap.perUnit.reduce((total, row) => total + of(row), 0));
  return (
    <div className={classes.columns}>
      <Card title="Per bidang" sub={`${number(recap.jumlah)} surat diterima`} padded={false}>
        <SimpleTable<UnitRow>
          label="Rekap per bidang"
          rows={recap.perUnit}
          rowId={(row) => row.unit}
          columns={[
            { id: 'unit', header: 'Bidang', width: 'sisa', cell: (row) => row.unit },
            { id: 'masuk', header: 'Masuk', width: 90, align: 'kanan', cell: (row) => number(row.masuk) },
            { id: 'selesai', header: 'Selesai', width: 90, align: 'kanan', cell: (row) => number(row.selesai) },
            { id: 'lewat', header: 'Lewat tenggat', width: 110, align: 'kanan', cell: (row) => number(row.lewat) },
          ]}
          sums={{
            masuk: sum((row) => row.masuk),
            selesai: sum((row) => row.selesai),
            lewat: sum((row) => row.lewat),
          }}
        />
      </Card>
      <div className={classes.side}>
        <Card title="Per sifat">
          <BarChart
            label="Surat per sifat"
            unit="surat"
            bars={recap.perSifat.map(({ sifat, jumlah }) => ({ label: sifat, value: jumlah }))}
          />
        </Card>
        <Card title="Rata-rata waktu">
          <Facts
            width={170}
            items={[
              ['Diterima sampai disposisi', hours(recap.rataJam.terimaKeDisposisi)],
              ['Disposisi sampai selesai', hours(recap.rataJam.disposisiKeSelesai)],
            ]}
          />
        </Card>
        <p className={classes.seal}>Kepala jejak audit: {recap.kepalaAudit}</p>
      </div>
    </div>
  );
}

/** 30,5 → '1 hari 6,5 jam'; null: none has come so far. */
function hours(value: number | null): string {
  if (value === null) return 'belum ada';
  const days = Math.floor(value / 24);
  const rest = (value - days * 24).toLocaleString('id-ID', { maximumFractionDigits: 1 });
  return days === 0 ? `${rest} jam` : `${days} hari ${rest} jam`;
}
