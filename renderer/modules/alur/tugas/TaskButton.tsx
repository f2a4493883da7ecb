import { useNavigate } from '@tanstack/react-router';
import { RowButton } from '../../../components/RowButton.tsx';
import { caseName } from '../caseTone.ts';
import { actOf, type Task } from './taskAct.ts';

/** The one button of a row; filled where the caller himself acts, plain where he writes down for somebody else. */
export function TaskButton({ task }: { task: Task }) {
  const navigate = useNavigate();
  const { label, link } = actOf(task);
  return (
    <RowButton
      label={label}
      about={caseName(task)}
      tall
      primary={task.sebagai === 'pelaku'}
      onPress={() => void navigate(link)}
    />
  );
}
