import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openExternalLink, safeExternalUrl } from './externalLinks.ts';

const HOSTILE: unknown[] = [
  'file:///etc/passwd',
  'FILE:///C:/Windows/System32/calc.exe',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'smb://server/share',
  'ms-msdt:/id PCWDiagnostic',
  'ms-word:ofe|u|https://example.com/a.docx',
  'search-ms:query=x',
  '\\\\server\\share\\a.exe',
  '//server/share',
  'http://example.com/',
  'ftp://example.com/',
  'app://penata/',
  'blob:https://example.com/0f',
  'https://',
  'https://user:word@example.com/',
  'https://example.com@evil.example/',
  'https:\\\\example.com\\a',
  'https://example.com/\u0000',
  'https://example.com/ --flag',
  `https://example.com/${'a'.repeat(2_000)}`,
  'mailto:',
  'mailto:a@b@c',
  'mailto:a@example.com?attach=/etc/passwd',
  'mailto:a@example.com?attachment=C:\\x',
  'C:\\Windows\\System32\\calc.exe',
  '',
  ' ',
  undefined,
  null,
  12,
  { toString: () => 'https://example.com/' },
];

function desk(response: number) {
  const opened: string[] = [];
  const asked: string[] = [];
  return {
    opened,
    asked,
    electron: {
      dialog: {
        showMessageBox: async (...given: unknown[]) => {
          asked.push(String((given[0] as { detail?: string }).detail));
          return { response, checkboxChecked: false };
        },
      },
      shell: { openExternal: async (url: string) => void opened.push(url) },
    },
  };
}

describe('external links', () => {
  it.each(HOSTILE.map((address) => [address]))('%j does not leave, and nobody is asked', async (address) => {
    const { electron, opened, asked } = desk(0);
    expect(safeExternalUrl(address)).toBeUndefined();
    expect(await openExternalLink(address, electron)).toBe(false);
    expect([...opened, ...asked]).toEqual([]);
  });

  it.each(['https://jdih.example.go.id/a?b=c#d', 'mailto:dinsos@example.go.id?subject=Surat'])(
    '%s leaves after the person agreed',
    async (address) => {
      const agreed = desk(0);
      expect(await openExternalLink(address, agreed.electron)).toBe(true);
      expect(agreed.opened).toEqual([address]);
      expect(agreed.asked).toEqual([address]);

      const declined = desk(1);
      expect(await openExternalLink(address, declined.electron)).toBe(false);
      expect(declined.opened).toEqual([]);
    },
  );

  it('shows the address as it will be opened', async () => {
    const { electron, asked, opened } = desk(0);
    await openExternalLink('https://EXAMPLE.go.id/a/../b', electron);
    expect(asked).toEqual(['https://example.go.id/b']);
    expect(opened).toEqual(asked);
  });
});

describe('dangerous calls have one home', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const homes: Record<string, RegExp> = {
    openExternal: /^electron\/shell\/(externalLinks|shellOperations)\.ts$/,
    openPath: /^electron\/shell\/(filesOut|refusal|shellOperations)\.ts$/,
    showItemInFolder: /^$/,
    executeJavaScript: /^$/,
    insertCSS: /^$/,
    dangerouslySetInnerHTML: /^$/,
  };

  it.each(Object.entries(homes))('%s', async (name, home) => {
    const offenders: string[] = [];
    for (const side of ['electron', 'renderer', 'shared']) {
      const entries = await readdir(path.join(root, side), { recursive: true });
      for (const entry of entries.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))) {
        const file = path.posix.join(side, entry.split(path.sep).join('/'));
        const code = (await readFile(path.join(root, file), 'utf8')).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
        if (new RegExp(`\\b${name}\\b`).test(code) && !home.test(file)) offenders.push(file);
      }
    }
    expect(offenders).toEqual([]);
  });
});
