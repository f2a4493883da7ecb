import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLE_IDS, type Role } from '../../contract/roles.ts';
import { type Akses, aksesSurat, KEAMANAN, type Keamanan } from './akses.ts';

const KOLOM = ['biasa', 'terbatas', 'rahasia', 'sangat_rahasia'] as const satisfies readonly Keamanan[];
type Baris = [Akses, Akses, Akses, Akses];

/** Outside the chain and without a grant. */
const LUAR: Record<Role, Baris> = {
  kepala: ['penuh', 'penuh', 'penuh', 'penuh'],
  sekretaris: ['penuh', 'penuh', 'tidak', 'tidak'],
  petugasSurat: ['penuh', 'penuh', 'tersegel', 'tersegel'],
  kasubbagUmum: ['penuh', 'metadata', 'tersegel', 'tersegel'],
  kabid: ['penuh', 'metadata', 'tidak', 'tidak'],
  staf: ['penuh', 'metadata', 'tidak', 'tidak'],
  arsiparis: ['penuh', 'metadata', 'tidak', 'tidak'],
  bendahara: ['penuh', 'metadata', 'tidak', 'tidak'],
  bendaharaPembantu: ['penuh', 'metadata', 'tidak', 'tidak'],
  pptk: ['penuh', 'metadata', 'tidak', 'tidak'],
  kpa: ['penuh', 'metadata', 'tidak', 'tidak'],
  ppkSkpd: ['penuh', 'metadata', 'tidak', 'tidak'],
  verifikator: ['penuh', 'metadata', 'tidak', 'tidak'],
  pengurusBarang: ['penuh', 'metadata', 'tidak', 'tidak'],
  kepegawaian: ['penuh', 'metadata', 'tidak', 'tidak'],
  perencana: ['penuh', 'metadata', 'tidak', 'tidak'],
  auditor: ['penuh', 'metadata', 'tidak', 'tidak'],
  admin: ['tidak', 'tidak', 'tidak', 'tidak'],
};

/** In the chain, without a grant: everybody who works reads up to Rahasia; Sangat Rahasia needs the grant. */
const RANTAI: Record<Role, Baris> = {
  ...(Object.fromEntries(ROLE_IDS.map((r) => [r, ['penuh', 'penuh', 'penuh', 'tidak']])) as Record<Role, Baris>),
  kepala: ['penuh', 'penuh', 'penuh', 'penuh'],
  petugasSurat: ['penuh', 'penuh', 'penuh', 'tersegel'],
  kasubbagUmum: ['penuh', 'penuh', 'penuh', 'tersegel'],
  auditor: LUAR.auditor,
  admin: LUAR.admin,
};

const baris = (peran: Role[], dalamRantai: boolean, izinTertulis: boolean) =>
  KOLOM.map((keamanan) => aksesSurat({ keamanan, peran, dalamRantai, izinTertulis }));

describe('access by keamanan', () => {
  it('has a row for every role and a column for every level', () => {
    expect(Object.keys(LUAR).toSorted()).toEqual([...ROLE_IDS].toSorted());
    expect([...KOLOM]).toEqual(Object.keys(KEAMANAN));
  });

  it.each(ROLE_IDS)('%s', (role) => {
    expect(baris([role], false, false)).toEqual(LUAR[role]);
    expect(baris([role], true, false)).toEqual(RANTAI[role]);
    const izin = role === 'admin' ? LUAR.admin : ['penuh', 'penuh', 'penuh', 'penuh'];
    expect(baris([role], false, true)).toEqual(izin);
    expect(baris([role], true, true)).toEqual(izin);
  });

  it('gives nothing to who holds no role', () => {
    expect(baris([], true, true)).toEqual(LUAR.admin);
  });

  const TINGKAT: Akses[] = ['tidak', 'tersegel', 'metadata', 'penuh'];
  it('adds roles up, never takes away, and admin changes nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KOLOM),
        fc.subarray(ROLE_IDS),
        fc.boolean(),
        fc.boolean(),
        (keamanan, peran, dalamRantai, izinTertulis) => {
          const akses = (roles: Role[]) => aksesSurat({ keamanan, peran: roles, dalamRantai, izinTertulis });
          const terbaik = Math.max(0, ...peran.map((role) => TINGKAT.indexOf(akses([role]))));
          expect(TINGKAT.indexOf(akses(peran))).toBeGreaterThanOrEqual(terbaik);
          expect(akses([...peran, 'admin'])).toBe(akses(peran));
        },
      ),
    );
  });
});
