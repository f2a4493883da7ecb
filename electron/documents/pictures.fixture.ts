/** For the tests of scans: pictures made in memory. */
import { crc32, deflateSync } from 'node:zlib';

export interface Gray {
  width: number;
  height: number;
  data: Uint8Array;
}

export const blankGray = (width: number, height: number): Gray => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(255),
});

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG out of raw rows: `channels` 1 (gray), 3 (RGB) or 4 (RGBA), 8 bits each. */
export function pngOf(width: number, height: number, channels: 1 | 3 | 4, data: Uint8Array, dpi?: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = { 1: 0, 3: 2, 4: 6 }[channels];
  const rows = Buffer.alloc(height * (width * channels + 1));
  for (let y = 0; y < height; y++)
    rows.set(data.subarray(y * width * channels, (y + 1) * width * channels), y * (width * channels + 1) + 1);
  const density = Buffer.alloc(9);
  if (dpi) {
    density.writeUInt32BE(Math.round(dpi / 0.0254), 0);
    density.writeUInt32BE(Math.round(dpi / 0.0254), 4);
    density[8] = 1;
  }
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      ...(dpi ? [chunk('pHYs', density)] : []),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

export const grayPng = (gray: Gray, dpi?: number): Uint8Array => pngOf(gray.width, gray.height, 1, gray.data, dpi);

/** A 48 × 32 JPEG, black in its upper left quarter, white elsewhere. */
export const cornerJpeg = (): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAgADADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAgH/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABQBAQAAAAAAAAAAAAAAAAAAAAD/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwDMAAFOpiU6AAAAAAAAD//Z',
      'base64',
    ),
  );

/** The JPEG with an EXIF block that gives its orientation. */
export function withOrientation(jpeg: Uint8Array, orientation: number, little = false): Uint8Array {
  const tiff = Buffer.alloc(26);
  const [u16, u32] = little
    ? [
        (value: number, at: number) => tiff.writeUInt16LE(value, at),
        (value: number, at: number) => tiff.writeUInt32LE(value, at),
      ]
    : [
        (value: number, at: number) => tiff.writeUInt16BE(value, at),
        (value: number, at: number) => tiff.writeUInt32BE(value, at),
      ];
  tiff.write(little ? 'II' : 'MM', 0, 'latin1');
  u16(42, 2);
  u32(8, 4);
  u16(1, 8);
  u16(0x0112, 10);
  u16(3, 12);
  u32(1, 14);
  u16(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(body.length + 2, 2);
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]));
}

/** Gray values of an RGBA drawing. */
export function grayOf(picture: { lebar: number; tinggi: number; rgba: Uint8Array }): Gray {
  const gray = blankGray(picture.lebar, picture.tinggi);
  for (let pixel = 0; pixel < gray.data.length; pixel++) {
    const at = pixel * 4;
    gray.data[pixel] =
      ((picture.rgba[at] as number) * 3 + (picture.rgba[at + 1] as number) * 6 + (picture.rgba[at + 2] as number)) / 10;
  }
  return gray;
}

/** Turned by `degrees` around its middle and scaled, on white; a scanner's pull. */
export function turned(source: Gray, degrees: number, scale: number): Gray {
  const target = blankGray(source.width, source.height);
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle) / scale, Math.cos(angle) / scale];
  const [cx, cy] = [source.width / 2, source.height / 2];
  for (let y = 0; y < target.height; y++) {
    for (let x = 0; x < target.width; x++) {
      const sx = Math.round((x - cx) * cos + (y - cy) * sin + cx);
      const sy = Math.round(-(x - cx) * sin + (y - cy) * cos + cy);
      if (sx >= 0 && sy >= 0 && sx < source.width && sy < source.height) {
        target.data[y * target.width + x] = source.data[sy * source.width + sx] as number;
      }
    }
  }
  return target;
}

/** Grain and specks of a worn scanner, the same for the same seed. */
export function noisy(source: Gray, seed: number): Gray {
  let state = seed >>> 0;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const data = source.data.map((value) => {
    const speck = random();
    if (speck < 0.004) return 0;
    if (speck > 0.996) return 255;
    return Math.max(0, Math.min(255, value * 0.75 + 35 + (random() - 0.5) * 70));
  });
  return { ...source, data };
}
