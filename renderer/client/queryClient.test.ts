import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseChange } from './changeStream.ts';
import { changeCollector, showsTopic, topicOf } from './queryClient.ts';

describe('topics', () => {
  it('is the part before the dot', () => {
    expect(topicOf('suratMasuk.daftar')).toBe('suratMasuk');
    expect(topicOf('tanpaTitik')).toBe('tanpaTitik');
  });

  it('matches the own topic and the extra ones', () => {
    const changed = new Set(['alur']);
    expect(showsTopic(['alur', 'alur.tugasSaya', {}], [], changed)).toBe(true);
    expect(showsTopic(['suratMasuk', 'suratMasuk.lihat', {}], ['alur'], changed)).toBe(true);
    expect(showsTopic(['suratMasuk', 'suratMasuk.lihat', {}], [], changed)).toBe(false);
    expect(showsTopic(['suratMasuk'], undefined, changed)).toBe(false);
  });
});

describe('changeCollector', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('flushes one burst once and the next one again', () => {
    const seen: string[][] = [];
    const collect = changeCollector((topics) => seen.push([...topics]), 40);
    collect({ topic: 'suratMasuk', ids: [1] });
    collect({ topic: 'alur' });
    collect({ topic: 'suratMasuk', ids: [2] });
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(40);
    expect(seen).toEqual([['suratMasuk', 'alur']]);
    collect({ topic: 'instansi' });
    vi.advanceTimersByTime(40);
    expect(seen[1]).toEqual(['instansi']);
  });
});

describe('parseChange', () => {
  it('reads a change and leaves out what is not an id', () => {
    expect(parseChange('{"topic":"alur","ids":[1,"2",3]}')).toEqual({ topic: 'alur', ids: [1, 3] });
    expect(parseChange('{"topic":"alur"}')).toEqual({ topic: 'alur' });
  });
  it('ignores everything else', () => {
    for (const data of ['', 'detak', '{}', '{"topic":5}', 'null', undefined]) expect(parseChange(data)).toBeUndefined();
  });
});
