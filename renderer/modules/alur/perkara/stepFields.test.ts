import { describe, expect, it } from 'vitest';
import { EMPTY_STEP, isEmptyStep, parseStep } from './stepFields.ts';

describe('the draft of a step', () => {
  const fields = { langkah: 'p6-3-2-1-verval', catatan: 'Akta belum ada', pelaku: '', pelakuJabatan: '' };

  it('comes back as it was kept', () => {
    expect(parseStep(JSON.parse(JSON.stringify(fields)))).toEqual(fields);
  });

  it('is dropped when it is not one', () => {
    expect(parseStep(null)).toBeUndefined();
    expect(parseStep('teks')).toBeUndefined();
    expect(parseStep({ catatan: 'tanpa langkah' })).toBeUndefined();
    expect(parseStep({ langkah: 'x', catatan: 5 })).toEqual({ ...EMPTY_STEP, langkah: 'x' });
  });

  it('is empty while nothing was written, whatever the step', () => {
    expect(isEmptyStep({ ...EMPTY_STEP, langkah: 'x', catatan: '  ' })).toBe(true);
    expect(isEmptyStep(fields)).toBe(false);
  });
});
