import { afterEach, describe, expect, it, vi } from 'vitest';
import { fieldErrorsOf, OperationFailure, toFailure } from './failure.ts';

afterEach(() => void vi.restoreAllMocks());

describe('failures', () => {
  it('carry what the host said', () => {
    const failure = OperationFailure.of({ code: 'ATURAN', message: 'Melebihi sisa anggaran.', field: 'nilai' });
    expect(failure).toMatchObject({ code: 'ATURAN', message: 'Melebihi sisa anggaran.', field: 'nilai' });
    expect(failure.incident).toBeUndefined();
    expect(toFailure(failure)).toBe(failure);
  });

  it('that somebody else was first is about the record, not about a field', () => {
    const failure = OperationFailure.of({ code: 'BENTROK', message: 'Dwi sudah memverifikasi.', field: 'versi' });
    expect(failure.field).toBeUndefined();
  });

  it('go to the field they are about', () => {
    expect(fieldErrorsOf(new OperationFailure('MASUKAN_SALAH', 'wajib diisi', { field: 'acara.tanggal' }))).toEqual({
      'acara.tanggal': 'wajib diisi',
    });
    expect(fieldErrorsOf(new OperationFailure('SIBUK', 'sibuk'))).toEqual({});
    expect(fieldErrorsOf(undefined)).toEqual({});
  });

  it('say nothing of a programming error but log it', () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const failure = toFailure(new TypeError('x is not a function'));
    expect(failure.code).toBe('TAK_TERDUGA');
    expect(failure.message).not.toContain('function');
    expect(log).toHaveBeenCalledOnce();
  });

  it('know when the page itself gave up', () => {
    expect(toFailure(new DOMException('aborted', 'AbortError')).code).toBe('DIBATALKAN');
  });
});
