import type { Output } from '../../../client/contract.ts';
import { Card } from '../../../components/Card.tsx';
import record from '../record.module.css';
import classes from './ProcessPage.module.css';

/** What practice needs and the map does not print, each with its reason and its source. */
export function Extensions({ list }: { list: Output<'alur.lihatProses'>['ekstensi'] }) {
  return (
    <Card title="Tambahan di luar peta" sub="garis putus-putus pada bagan">
      {list.map((extension) => (
        <div key={extension.id} className={classes.extension}>
          <b>{extension.nama}</b>
          <p>{extension.alasan}</p>
          <p className={record.sub}>Sumber: {extension.sumber}</p>
        </div>
      ))}
    </Card>
  );
}
