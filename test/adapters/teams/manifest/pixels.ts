import { inflateSync } from 'node:zlib';

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads a PNG of 8 bits a channel that is not interlaced, with or without transparency. */
export function pixelsOf(file: Uint8Array): { width: number; height: number; pixels: Pixel[] } {
  const png = Buffer.from(file);
  const [width, height, depth, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]];
  if (depth !== 8 || png[28] !== 0) throw new Error('a kind of PNG that is not read here');
  const channels = kind === 6 ? 4 : 3;
  const lines = unfiltered(inflateSync(dataOf(png)), width * channels, channels);
  const pixels = lines.flatMap((line) =>
    Array.from({ length: width }, (_, x): Pixel => {
      const [red = 0, green = 0, blue = 0, alpha = 255] = line.subarray(x * channels, (x + 1) * channels);
      return [red, green, blue, alpha];
    }),
  );
  return { width, height, pixels };
}

function dataOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return Buffer.concat(parts);
}

/** Each line is told by what differs from its left, from above, or from both. */
function unfiltered(data: Buffer, length: number, channels: number): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < data.length; start += length + 1) {
    const above = lines.at(-1) ?? new Uint8Array(length);
    const line = new Uint8Array(length);
    for (let x = 0; x < length; x++) {
      const [left = 0, up = 0, corner = 0] = [line[x - channels], above[x], above[x - channels]];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][data[start] ?? 0] ?? 0;
      line[x] = (data[start + 1 + x] ?? 0) + guess;
    }
    lines.push(line);
  }
  return lines;
}

function paeth(left: number, up: number, corner: number): number {
  const [byLeft, byUp, byCorner] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs) as [
    number,
    number,
    number,
  ];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
