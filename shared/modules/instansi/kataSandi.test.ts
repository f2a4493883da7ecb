import { describe, expect, it } from 'vitest';
import { passwordProblem } from './kataSandi.ts';

describe('passwordProblem', () => {
  it.each([
    ['pendek', 'petugas', /12 huruf/],
    ['password1234', 'petugas', /sering dipakai/],
    ['Bismillah123', 'petugas', /sering dipakai/],
    ['aaaaaaaaaaaa', 'petugas', /sering dipakai/],
    ['abababababab', 'petugas', /sering dipakai/],
    ['abcdefghijklm', 'petugas', /sering dipakai/],
    ['petugas.surat1', 'petugas.surat', /nama pengguna/],
  ])('refuses %s', (password, user, reason) => expect(passwordProblem(password, user)).toMatch(reason));

  it.each(['kuda baterai staples benar', 'Ékor-7-pelangi', 'mangga tiga keranjang'])('accepts %s', (password) =>
    expect(passwordProblem(password, 'petugas')).toBeUndefined(),
  );
});
