import { describe, expect, it } from 'vitest';
import { withoutMe } from './withoutMe.ts';

describe('withoutMe', () => {
  it('leaves out my name and post', () => {
    expect(withoutMe('Siti Aminah menyelesaikan “Terima surat”.', 'Siti Aminah')).toBe('menyelesaikan “Terima surat”.');
    expect(withoutMe('Rini Astuti, S.Sos. (Staf Bidang) memulai perkara.', 'Rini Astuti, S.Sos.')).toBe(
      'memulai perkara.',
    );
  });

  it('keeps a sentence about somebody else whole', () => {
    const told = 'Kepala (Kepala Dinas), dicatat oleh Siti Aminah, meneruskan perkara.';
    expect(withoutMe(told, 'Siti Aminah')).toBe(told);
    expect(withoutMe('Siti Aminahwati memulai perkara.', 'Siti Aminah')).toBe('Siti Aminahwati memulai perkara.');
  });
});
