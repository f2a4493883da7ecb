import { describe, expect, it } from 'vitest';
import { decodeReply, encodeRequest, fileNameOf } from './encoding.ts';

describe('encodeRequest', () => {
  it('sends plain input as JSON with the guard header', () => {
    const request = encodeRequest('suratMasuk.daftar', { tahun: 2026 });
    expect(request.url).toBe('/rpc/suratMasuk.daftar');
    expect(request.headers).toEqual({ 'X-Penata': '1', 'Content-Type': 'application/json' });
    expect(request.body).toBe('{"tahun":2026}');
  });

  it('sends an empty object for no input', () => {
    expect(encodeRequest('sesi.keluar', undefined).body).toBe('{}');
  });

  it('sends bytes raw and the other fields in the query', () => {
    const isi = new Uint8Array([1, 2, 255]);
    const request = encodeRequest('lampiran.unggah', { nama: 'surat & lampiran #1.pdf', isi });
    expect(request.body).toBe(isi);
    expect(request.headers['Content-Type']).toBe('application/octet-stream');
    const url = new URL(request.url, 'http://127.0.0.1');
    expect(url.pathname).toBe('/rpc/lampiran.unggah');
    expect(JSON.parse(url.searchParams.get('masukan') ?? '')).toEqual({ nama: 'surat & lampiran #1.pdf' });
  });

  it('does not let an operation name leave /rpc', () => {
    expect(encodeRequest('../berkas', {}).url).toBe('/rpc/..%2Fberkas');
  });

  it('keeps a text field called isi in the JSON', () => {
    expect(encodeRequest('catatan.simpan', { isi: 'teks' }).body).toBe('{"isi":"teks"}');
  });
});

describe('decodeReply', () => {
  const json = (body: unknown, status = 200) =>
    new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json; charset=utf-8' } });

  it('reads data and refusals', async () => {
    expect(await decodeReply(json({ ok: true, data: { id: 7 } }))).toEqual({ ok: true, data: { id: 7 } });
    const error = { code: 'ATURAN', message: 'Melebihi sisa anggaran', field: 'nilai' };
    expect(await decodeReply(json({ ok: false, error }, 422))).toEqual({ ok: false, error });
  });

  it('reads a file with its name and type', async () => {
    const response = new Response(new Uint8Array([37, 80, 68, 70]), {
      headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': 'inline; filename="lembar.pdf"' },
    });
    expect(await decodeReply(response)).toEqual({
      ok: true,
      data: { nama: 'lembar.pdf', mime: 'application/pdf', isi: new Uint8Array([37, 80, 68, 70]) },
    });
  });

  it('refuses what is no reply', async () => {
    await expect(
      decodeReply(new Response('<html>', { headers: { 'Content-Type': 'text/html' } })),
    ).rejects.toMatchObject({
      code: 'TAK_TERDUGA',
    });
    await expect(decodeReply(json({ hasil: 1 }))).rejects.toMatchObject({ code: 'TAK_TERDUGA' });
    await expect(decodeReply(json({ ok: false, error: { code: 'LAIN', message: 'x' } }))).rejects.toMatchObject({
      code: 'TAK_TERDUGA',
    });
    const cut = new Response('{"ok":tru', { headers: { 'Content-Type': 'application/json' } });
    await expect(decodeReply(cut)).rejects.toMatchObject({ code: 'TAK_TERDUGA' });
  });
});

describe('fileNameOf', () => {
  it('prefers the extended name', () => {
    expect(fileNameOf(`attachment; filename="a.pdf"; filename*=UTF-8''Agenda%20%E2%80%93%202026.pdf`)).toBe(
      'Agenda – 2026.pdf',
    );
  });
  it('reads quoted, escaped and bare names', () => {
    expect(fileNameOf('attachment; filename="buku \\"agenda\\".pdf"')).toBe('buku "agenda".pdf');
    expect(fileNameOf('attachment; filename=agenda.xlsx')).toBe('agenda.xlsx');
  });
  it('falls back when the extended name is broken', () => {
    expect(fileNameOf(`attachment; filename="a.pdf"; filename*=UTF-8''%E0%A4%A`)).toBe('a.pdf');
  });
  it('knows when there is none', () => {
    expect(fileNameOf(null)).toBeUndefined();
    expect(fileNameOf('inline')).toBeUndefined();
  });
});
