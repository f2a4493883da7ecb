import { describe, expect, it } from 'vitest';
import { settingDefaults } from '#shared/modules/instansi/setelan.ts';
import { changedSettings, makeRule, ruleCount, ruleUnit } from './officeSettings.ts';

describe('changedSettings', () => {
  it('names only what differs, nested values among it', () => {
    expect(changedSettings(settingDefaults, { ...settingDefaults })).toEqual({});
    const tenggatUrgensi = { ...settingDefaults.tenggatUrgensi, segera: { hariKerja: 2 } };
    expect(changedSettings(settingDefaults, { ...settingDefaults, kertas: 'A4', tenggatUrgensi })).toEqual({
      kertas: 'A4',
      tenggatUrgensi,
    });
  });
});

describe('a deadline rule', () => {
  it('is hours or working days', () => {
    expect([ruleUnit({ jam: 24 }), ruleCount({ jam: 24 })]).toEqual(['jam', 24]);
    expect([ruleUnit({ hariKerja: 5 }), ruleCount({ hariKerja: 5 })]).toEqual(['hariKerja', 5]);
    expect(makeRule(3, 'jam')).toEqual({ jam: 3 });
    expect(makeRule(3, 'hariKerja')).toEqual({ hariKerja: 3 });
  });
});
