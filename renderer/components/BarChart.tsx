import { VisuallyHidden } from '@mantine/core';
import classes from './BarChart.module.css';

export interface Bar {
  label: string;
  value: number;
  /** Colour helps, the text says it. */
  tone?: 'ok' | 'wait' | 'late';
  /** What stands behind the bar; default: the value as Indonesian writes it. */
  text?: string;
}

export interface ChartProps {
  /** What is shown, for a screen reader and as the heading of its table. */
  label: string;
  /** Unit of the values: 'hari'. */
  unit?: string;
  bars: readonly Bar[];
}

const FILL = { ok: 'var(--bar-ok)', wait: 'var(--bar-wait)', late: 'var(--bar-late)' } as const;
export const barFill = (tone: Bar['tone']): string => (tone === undefined ? 'var(--bar)' : FILL[tone]);
export const barText = (bar: Bar): string =>
  bar.text ?? bar.value.toLocaleString('id-ID', { maximumFractionDigits: 1 });

/** Lying bars with their names in front: days per step, overdue per unit. The names and values are text, so they can be read out. */
export function BarChart({ label, unit, bars }: ChartProps) {
  const top = Math.max(...bars.map((bar) => bar.value), 0);
  return (
    <table className={classes.bars} aria-label={unit === undefined ? label : `${label} (${unit})`}>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.label} className={classes.bar}>
            <th scope="row" className={classes.name}>
              {bar.label}
            </th>
            <td className={classes.value}>
              <svg className={classes.track} height="16" width="100%" aria-hidden="true">
                <rect
                  height="16"
                  rx="3"
                  width={top === 0 ? '0' : `${(bar.value / top) * 80}%`}
                  fill={barFill(bar.tone)}
                />
              </svg>
              <span className={classes.text} style={{ '--at': top === 0 ? '0%' : `${(bar.value / top) * 80}%` }}>
                {barText(bar)}
                {unit !== undefined && <VisuallyHidden> {unit}</VisuallyHidden>}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
