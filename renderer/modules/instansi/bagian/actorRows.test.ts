import { describe, expect, it } from 'vitest';
import { actorRows, type Binding, unboundText } from './actorRows.ts';

const binding = (id: number, aktor: string, sampai: string | null): Binding => ({
  id,
  aktor,
  sebagai: 'pelaku',
  jenis: 'peran',
  nilai: 'kepala',
  label: 'Kepala Dinas',
  mulai: '2026-01-01',
  sampai,
});

describe('actorRows', () => {
  const actors = [
    { aktor: 'kepala-dinas', nama: 'Kepala Dinas', ikat: 'tetap' as const, proses: [] },
    { aktor: 'lksa', nama: 'LKSA', ikat: 'luar' as const, proses: [] },
  ];

  it('leaves out what has ended and keeps what ends today or has yet to begin', () => {
    const rows = actorRows(
      actors,
      [
        binding(1, 'kepala-dinas', '2026-11-23'),
        binding(2, 'kepala-dinas', '2026-11-24'),
        { ...binding(3, 'kepala-dinas', null), mulai: '2027-01-01' },
      ],
      '2026-11-24',
    );
    expect(rows.map((row) => row.ikatan.map(({ id }) => id))).toEqual([[2, 3], []]);
  });

  it('says who acts where nobody is bound', () => {
    expect(unboundText({ ikat: 'luar' })).toMatch(/pemilik proses/);
    expect(unboundText({ ikat: 'dipilih' })).toMatch(/setiap perkara/);
    expect(unboundText({ ikat: 'tetap' })).toMatch(/belum diikat/);
  });
});
