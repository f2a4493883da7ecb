/** Which settings a form changes: only those are stored, so that the others keep the day since which they hold. */
import type { Output } from '../../../client/contract.ts';

type Settings = Output<'instansi.setelan'>;

export function changedSettings(before: Settings, after: Settings): Partial<Settings> {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof Settings]),
    ),
  );
}

export type DeadlineRule = Settings['tenggatUrgensi']['biasa'];

export const ruleUnit = (rule: DeadlineRule): 'jam' | 'hariKerja' => ('jam' in rule ? 'jam' : 'hariKerja');
export const ruleCount = (rule: DeadlineRule): number => ('jam' in rule ? rule.jam : rule.hariKerja);
export const makeRule = (count: number, unit: string): DeadlineRule =>
  unit === 'jam' ? { jam: count } : { hariKerja: count };
