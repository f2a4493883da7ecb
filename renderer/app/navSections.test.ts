import { describe, expect, it } from 'vitest';
import type { AppCommand, NavEntry } from '../components/pageModule.ts';
import { commandMatches, commandsFor, sectionsFor, sortEntries } from './navSections.ts';

const entry = (label: string, more: Partial<NavEntry> = {}): NavEntry => ({ label, to: '/', order: 1, ...more });

describe('navigation', () => {
  const entries = sortEntries([
    entry('Audit', { group: 'Pengelolaan', order: 3, roles: ['auditor'] }),
    entry('Ekspedisi', { group: 'Persuratan', order: 2 }),
    entry('Beranda', { order: 2 }),
    entry('Surat masuk', { group: 'Persuratan', order: 1 }),
    entry('Tugas saya', { order: 1 }),
    entry('Pengguna', { group: 'Pengelolaan', order: 2, roles: ['admin', 'kasubbagUmum'] }),
  ]);

  it('stands by group, then by order', () => {
    expect(entries.map(({ label }) => label)).toEqual([
      'Tugas saya',
      'Beranda',
      'Surat masuk',
      'Ekspedisi',
      'Pengguna',
      'Audit',
    ]);
  });

  it('shows each what the roles open, without empty groups', () => {
    expect(sectionsFor(['staf'], entries).map(({ label }) => label)).toEqual([undefined, 'Persuratan']);
    const auditor = sectionsFor(['auditor', 'staf'], entries).at(-1);
    expect(auditor?.label).toBe('Pengelolaan');
    expect(auditor?.entries.map(({ label }) => label)).toEqual(['Audit']);
  });
});

describe('commands', () => {
  const commands: AppCommand[] = [
    { id: 'baru', label: 'Surat masuk baru', link: { to: '/' }, roles: ['petugasSurat'], words: 'catat register' },
    { id: 'rekap', label: 'Rekap bulanan', link: { to: '/' } },
  ];

  it('are offered to those who may', () => {
    expect(commandsFor(['kepala'], commands).map(({ id }) => id)).toEqual(['rekap']);
    expect(commandsFor(['petugasSurat'], commands).map(({ id }) => id)).toEqual(['baru', 'rekap']);
  });

  it('are found by any of their words in any order', () => {
    const [baru] = commands;
    expect(baru && commandMatches(baru, 'baru surat')).toBe(true);
    expect(baru && commandMatches(baru, 'CATAT')).toBe(true);
    expect(baru && commandMatches(baru, 'surat keluar')).toBe(false);
    expect(baru && commandMatches(baru, '')).toBe(true);
  });
});
