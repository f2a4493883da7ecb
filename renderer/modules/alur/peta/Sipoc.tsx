import type { Output } from '../../../client/contract.ts';
import { Card } from '../../../components/Card.tsx';
import classes from './ProcessPage.module.css';

type Sipoc = Output<'alur.lihatProses'>['sipoc'];

const PARTS = [
  ['supplier', 'Supplier (pemasok)'],
  ['input', 'Input (masukan)'],
  ['process', 'Process (proses)'],
  ['output', 'Output (keluaran)'],
  ['customer', 'Customer (penerima)'],
] as const satisfies readonly (readonly [keyof Sipoc, string])[];

/** Who gives what, what is done with it, who gets what. */
export function Sipoc({ sipoc }: { sipoc: Sipoc }) {
  return (
    <Card title="SIPOC">
      <dl className={classes.sipoc}>
        {PARTS.map(([key, label]) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              {key === 'process' ? (
                <ol className={classes.steps}>
                  {sipoc[key].map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ol>
              ) : (
                <ul className={classes.items}>
                  {sipoc[key].map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
