import { Progress } from '@mantine/core';
import { ActionButton } from './ActionButton.tsx';
import classes from './JobProgress.module.css';

export interface JobProgressProps {
  /** "Membaca buku agenda lama" */
  label: string;
  state: 'berjalan' | 'selesai' | 'gagal' | 'batal';
  /** 0–100; absent while the end is not known. */
  percent?: number | undefined;
  /** "2.300 dari 5.000 baris" */
  detail?: string;
  /** How it ended, in words. */
  message?: string | undefined;
  onCancel?: () => void;
}

const WORDS = { berjalan: 'sedang berjalan', selesai: 'selesai', gagal: 'gagal', batal: 'dibatalkan' } as const;

/** Long work: how far it is, and the way to stop it. Other work goes on meanwhile. */
export function JobProgress({ label, state, percent, detail, message, onCancel }: JobProgressProps) {
  const rounded = percent === undefined ? undefined : Math.round(Math.min(100, Math.max(0, percent)));
  return (
    <div className={classes.job}>
      <div className={classes.line} role="status">
        <b>{label}</b>
        <span className={classes.sub}>
          {state === 'berjalan' && rounded !== undefined ? `${rounded} %` : WORDS[state]}
          {detail === undefined ? '' : ` · ${detail}`}
        </span>
        <span className={classes.grow} />
        {state === 'berjalan' && onCancel !== undefined && <ActionButton label="Batalkan" small onPress={onCancel} />}
      </div>
      <Progress.Root size={8} radius={4}>
        <Progress.Section
          value={state === 'selesai' ? 100 : (rounded ?? 100)}
          animated={state === 'berjalan' && rounded === undefined}
          striped={state === 'berjalan' && rounded === undefined}
          color={state === 'gagal' ? 'merah' : 'biru'}
          aria-label={label}
          {...(rounded === undefined && state === 'berjalan' ? { 'aria-valuetext': 'sedang berjalan' } : {})}
        />
      </Progress.Root>
      {message !== undefined && (
        <p className={classes.message} data-failed={state === 'gagal' || undefined}>
          {message}
        </p>
      )}
    </div>
  );
}
