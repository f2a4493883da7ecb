import { SelectField } from '../../../components/ChoiceField.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { type DeadlineRule, makeRule, ruleCount, ruleUnit } from './officeSettings.ts';
import classes from './section.module.css';

interface DeadlineRuleFieldProps {
  name: string;
  label: string;
  value: DeadlineRule;
  onChange: (rule: DeadlineRule) => void;
}

/** So many hours, or so many working days. */
export function DeadlineRuleField({ name, label, value, onChange }: DeadlineRuleFieldProps) {
  const unit = ruleUnit(value);
  return (
    <div className={classes.pair}>
      <NumberField
        name={name}
        label={label}
        value={ruleCount(value)}
        onChange={(count) => onChange(makeRule(count ?? 0, unit))}
        min={1}
        max={unit === 'jam' ? 720 : 90}
      />
      <SelectField
        name={`${name}.satuan`}
        label={`Satuan, ${label.toLowerCase()}`}
        value={unit}
        onChange={(next) => onChange(makeRule(ruleCount(value), next))}
        options={[
          { value: 'jam', label: 'jam' },
          { value: 'hariKerja', label: 'hari kerja' },
        ]}
      />
    </div>
  );
}
