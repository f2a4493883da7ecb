/** Values that cross between a page and the main process, as text: what a structured clone keeps is kept, what it refuses is refused. */

export interface Codec {
  encode(value: unknown): unknown;
  decode(value: unknown): unknown;
}

/** Made inside a function, because its source also runs in the page. Uses nothing from outside. */
export function makeCodec(): Codec {
  const toBase64 = (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    return btoa(text);
  };
  const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

  const encode = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', v: String(value) };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value === 'function' || typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Date) return { $: 'date', v: value.getTime() };
    if (value instanceof Uint8Array) return { $: 'bytes', v: toBase64(value) };
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) };
    if (value instanceof Map) return { $: 'map', v: [...value].map(([key, entry]) => [encode(key), encode(entry)]) };
    if (value instanceof Set) return { $: 'set', v: [...value].map(encode) };
    if (Array.isArray(value)) return value.map(encode);
    return { $: 'object', v: Object.entries(value).map(([key, entry]) => [key, encode(entry)]) };
  };

  const decode = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(decode);
    const { $: kind, v } = value as { $: string; v: never };
    switch (kind) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(v);
      case 'bigint':
        return BigInt(v);
      case 'date':
        return new Date(v);
      case 'bytes':
        return fromBase64(v);
      case 'buffer':
        return fromBase64(v).buffer;
      case 'map':
        return new Map((v as unknown[][]).map(([key, entry]) => [decode(key), decode(entry)]));
      case 'set':
        return new Set((v as unknown[]).map(decode));
      default:
        return Object.fromEntries((v as [string, unknown][]).map(([key, entry]) => [key, decode(entry)]));
    }
  };
  return { encode, decode };
}
