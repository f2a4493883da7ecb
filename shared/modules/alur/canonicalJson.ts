/**
 * JSON with sorted keys and nothing left to chance, so that the same value always gives the same text (and the same hash).
 * Fields that are undefined are left out, as JSON does. Throws a TypeError on what JSON would silently change (NaN, functions).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`bukan angka yang dapat ditulis: ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`tidak dapat ditulis sebagai JSON: ${typeof value}`);
  const isi = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kunci, v]) => `${JSON.stringify(kunci)}:${canonicalJson(v)}`);
  return `{${isi.join(',')}}`;
}
