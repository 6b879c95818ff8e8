import type { Problem } from '../src/actions/answer';
import { fromBase64 } from '../src/hub/text/base64';
import { LOGO_BYTES, LOGO_PIXELS, readLogo } from '../src/hub/trust/logo';

/** Pixels within which a larger picture is drawn again: about 4 by 1.5 cm at 600 an inch. */
const BOX = { width: 960, height: 360 };

const refused = (sentence: string): Problem => ({
  code: 'bad-input',
  message: sentence,
  remedy: 'Choose another file.',
  fields: { image: sentence },
});

const NO_PICTURE = refused('Choose a PNG or JPEG picture.');

/** A data address without what stands before its base64. */
const base64Of = (address: string): string => address.slice(address.indexOf(',') + 1);

const addressOf = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(NO_PICTURE);
    reader.readAsDataURL(file);
  });

const drawn = (address: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(NO_PICTURE);
    image.src = address;
  });

/** The picture drawn smaller: as PNG, which keeps what is see-through, and only where that is too large as JPEG on white. */
function smaller(image: HTMLImageElement, { width, height }: { width: number; height: number }): string {
  const scale = Math.min(1, BOX.width / width, BOX.height / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(LOGO_PIXELS.least, Math.round(width * scale));
  canvas.height = Math.max(LOGO_PIXELS.least, Math.round(height * scale));
  const brush = canvas.getContext('2d');
  if (!brush) throw NO_PICTURE;
  const draw = () => brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  draw();
  const png = base64Of(canvas.toDataURL('image/png'));
  if ((fromBase64(png)?.length ?? Infinity) <= LOGO_BYTES) return png;
  brush.fillStyle = '#ffffff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  draw();
  return base64Of(canvas.toDataURL('image/jpeg', 0.9));
}

/** A file as a logo in base64, drawn smaller where it is too large. Rejects with a `Problem` for what is no PNG or JPEG. */
export async function pictureFile(file: Blob): Promise<string> {
  const address = await addressOf(file);
  const data = base64Of(address);
  if (!/^data:image\/(png|jpeg);/.test(address)) throw NO_PICTURE;
  const image = await drawn(address);
  const { naturalWidth: width, naturalHeight: height } = image;
  const fits = width <= BOX.width && height <= BOX.height && typeof readLogo(data) !== 'string';
  const kept = fits ? data : smaller(image, { width, height });
  const read = readLogo(kept);
  if (typeof read === 'string') throw refused(read);
  return kept;
}
