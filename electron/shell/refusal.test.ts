import { describe, expect, it } from 'vitest';
import { HouseRefused } from '#electron/compose/house.ts';
import { refusalMessage, showRefusal } from './refusal.ts';

const KINDS: HouseRefused['kind'][] = ['terkunci', 'rusak', 'lebih-baru', 'hanya-baca', 'penuh', 'tempat', 'migrasi'];

describe('a refused office', () => {
  it.each(KINDS)('%s is told in words', (kind) => {
    const box = refusalMessage(new HouseRefused(kind, 'Kalimat yang menjelaskan.'), '/data/cadangan');
    expect(box.message).toMatch(/^[A-Z][a-z].{8,}/);
    expect(box.detail).toBe('Kalimat yang menjelaskan.');
    expect(box.buttons).toEqual(['Tutup']);
  });

  it('lists the backups, the first ones by name, and counts the rest', () => {
    const backups = Array.from({ length: 10 }, (_, index) => `/data/cadangan/penata-${index}.db`);
    const box = refusalMessage(new HouseRefused('rusak', 'Rusak.', backups), '/data/cadangan');
    expect(box.detail).toContain('Cadangan yang ada di /data/cadangan:');
    expect(box.detail).toContain('• penata-7.db\n… dan 2 lagi');
    expect(box.buttons).toEqual(['Buka folder cadangan', 'Tutup']);
  });

  it.each([
    { backups: ['/elsewhere/evil.db'], response: 0, opened: ['/data/cadangan'] },
    { backups: ['/data/cadangan/a.db'], response: 1, opened: [] },
    { backups: [], response: 0, opened: [] },
  ])('opens only our own folder, and only when asked: %j', async ({ backups, response, opened }) => {
    const seen: string[] = [];
    await showRefusal(new HouseRefused('rusak', 'Rusak.', backups), '/data/cadangan', {
      dialog: { showMessageBox: async () => ({ response, checkboxChecked: false }) },
      shell: {
        openPath: async (folder) => {
          seen.push(folder);
          return '';
        },
      },
    });
    expect(seen).toEqual(opened);
  });
});
