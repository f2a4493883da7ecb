import { describe, expect, it } from 'vitest';
import { hashPassword, SAMPLE_COST, verifyPassword } from './passwords.ts';

describe('passwords', () => {
  it('verifies, and tells when the parameters are weaker than today', async () => {
    const stored = await hashPassword('kuda baterai staples', SAMPLE_COST);
    expect(await verifyPassword('kuda baterai staples', stored)).toEqual({ fits: true, weak: true });
    expect((await verifyPassword('kuda baterai stapler', stored)).fits).toBe(false);
  });

  it('stores strong parameters by default, in the text', async () => {
    const stored = await hashPassword('kuda baterai staples');
    expect(stored).toMatch(/^scrypt\$131072\$8\$1\$/);
    expect(await verifyPassword('kuda baterai staples', stored)).toEqual({ fits: true, weak: false });
  });

  it('salts: the same password twice is two texts', async () => {
    expect(await hashPassword('sama saja', SAMPLE_COST)).not.toBe(await hashPassword('sama saja', SAMPLE_COST));
  });

  it.each([undefined, '', 'scrypt$bukan', 'md5$x'])(
    'never fits an unknown user or a broken text (%s)',
    async (stored) => {
      expect((await verifyPassword('apa saja', stored)).fits).toBe(false);
    },
  );
});
