import { VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import classes from './BarChart.module.css';
import { barFill, barText, type ChartProps } from './BarChart.tsx';

/** Pixels above the tallest column for its number, and below all for their names. */
const TOP = 18;
const BOTTOM = 20;

/** Standing columns over time: letters per month. A table says the same to a screen reader. */
export function ColumnChart({ label, unit, bars, height = 170 }: ChartProps & { height?: number }) {
  const top = Math.max(...bars.map((bar) => bar.value), 1);
  const { ref, width } = useElementSize();
  const step = width / Math.max(bars.length, 1);
  const room = height - TOP - BOTTOM;
  const title = unit === undefined ? label : `${label} (${unit})`;
  return (
    <div ref={ref}>
      <svg className={classes.columns} width={width} height={height} aria-hidden="true">
        <line className={classes.base} x1="0" x2={width} y1={height - BOTTOM + 0.5} y2={height - BOTTOM + 0.5} />
        {bars.map((bar, index) => {
          const tall = (bar.value / top) * room;
          const middle = step * index + step / 2;
          return (
            <g key={bar.label} textAnchor="middle">
              <rect
                x={middle - Math.min(step * 0.32, 22)}
                width={Math.min(step * 0.64, 44)}
                y={height - BOTTOM - tall}
                height={tall}
                rx="3"
                fill={barFill(bar.tone)}
              />
              <text className={classes.columnText} x={middle} y={height - BOTTOM - tall - 5}>
                {barText(bar)}
              </text>
              <text className={classes.columnText} x={middle} y={height - 5}>
                {bar.label}
              </text>
            </g>
          );
        })}
      </svg>
      <VisuallyHidden>
        <table aria-label={title}>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.label}>
                <th scope="row">{bar.label}</th>
                <td>{barText(bar)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </div>
  );
}
