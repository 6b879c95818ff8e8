import { deflateSync } from 'node:zlib';
import { crc32 } from '../../src/views/docx/zip';

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A PNG that any program can show, of one blue with a white bar; with `noise` it is about 3 bytes a pixel large. */
export function pngOf(width: number, height: number, noise = false): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  let seed = 1;
  const any = (): number => (seed = (seed * 48_271) % 2_147_483_647) & 0xff;
  const line = (y: number): number[] => {
    const shade = y > height * 0.6 && y < height * 0.75 ? [255, 255, 255] : [30, 90, 160];
    return [0, ...Array.from({ length: width }, () => (noise ? [any(), any(), any()] : shade)).flat()];
  };
  const pixels = Buffer.from(Array.from({ length: height }, (_, y) => line(y)).flat());
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}
