export const PICTURE_TYPES = ['image/png', 'image/jpeg'] as const;

/** What the first bytes of a picture say of it. */
export interface Picture {
  type: (typeof PICTURE_TYPES)[number];
  /** Pixels. */
  width: number;
  height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Where the name of a PNG’s first chunk stands, and the name, IHDR. */
const [NAME_AT, IHDR] = [12, [0x49, 0x48, 0x44, 0x52]];
const JPEG = [0xff, 0xd8, 0xff];

const begins = (bytes: Uint8Array, signs: readonly number[], from = 0): boolean =>
  signs.every((sign, at) => bytes[from + at] === sign);

/** Two bytes as a number, the greater first. */
const two = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/**
 * Type and size of a PNG (PNG specification, 5.2 and 11.2.2) or JPEG (ITU-T T.81, B.2), whatever its file is called;
 * nothing where the bytes are neither.
 */
export function pictureOf(bytes: Uint8Array): Picture | undefined {
  if (begins(bytes, PNG) && begins(bytes, IHDR, NAME_AT)) {
    const size = (at: number): number => two(bytes, at) * 65_536 + two(bytes, at + 2);
    return { type: 'image/png', width: size(16), height: size(20) };
  }
  return begins(bytes, JPEG) ? jpegOf(bytes) : undefined;
}

/** Markers that begin a frame are C0 to CF, but for C4, C8 and CC, which hold tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegOf(bytes: Uint8Array): Picture | undefined {
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { type: 'image/jpeg', height: two(bytes, at + 5), width: two(bytes, at + 7) };
    // A marker may be led in by several bytes FF.
    at += marker === 0xff ? 1 : 2 + two(bytes, at + 2);
  }
  return undefined;
}
