import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BackupSchedule } from './backupSchedule.ts';

const PACE = { firstMs: 10_000, everyMs: 600_000 };

let due: boolean;
let looks: number;
let made: number;
let fails: boolean;
let schedule: BackupSchedule;

beforeEach(() => {
  vi.useFakeTimers();
  due = true;
  looks = 0;
  made = 0;
  fails = false;
  schedule = new BackupSchedule(
    {
      due: async () => {
        looks += 1;
        return due;
      },
      make: async () => {
        if (fails) throw new Error('the disk is full');
        made += 1;
        due = false;
      },
    },
    PACE,
  );
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('BackupSchedule', () => {
  it('makes none while nobody writes', async () => {
    await pass(10 * 86_400_000);
    expect([looks, made]).toEqual([0, 0]);
  });
  it('makes one soon after the first command, and none for the next ones of the day', async () => {
    schedule.noteWrite();
    await pass(9_000);
    expect(made).toBe(0);
    await pass(2_000);
    expect(made).toBe(1);
    for (let minute = 0; minute < 120; minute += 1) {
      schedule.noteWrite();
      await pass(60_000);
    }
    expect(made).toBe(1);
    expect(looks).toBeLessThanOrEqual(13);
  });
  it('makes the next one with the first command of the next day', async () => {
    schedule.noteWrite();
    await pass(11_000);
    await pass(86_400_000);
    due = true;
    expect(made).toBe(1);
    schedule.noteWrite();
    await pass(11_000);
    expect(made).toBe(2);
  });
  it('tries again later when one failed', async () => {
    fails = true;
    schedule.noteWrite();
    await pass(11_000);
    expect(made).toBe(0);
    fails = false;
    schedule.noteWrite();
    await pass(600_000);
    expect(made).toBe(1);
  });
  it('waits for the one under way when it is stopped, and begins none any more', async () => {
    schedule.noteWrite();
    await pass(5_000);
    await schedule.stop();
    schedule.noteWrite();
    await pass(86_400_000);
    expect([looks, made]).toEqual([0, 0]);
  });
});
