import * as v from 'valibot';
import { logoParts, readLogo, type LogoPart } from '../../hub/trust/logo';
import type { Outcome, ReadWork, WriteWork } from '../action';
import { refuseFields } from '../bad-input';
import type { PersonalContext } from '../context';
import { strict } from '../strict';
import type { LogoView } from './api';
import { logoView } from './logo-view';

/** The logo that documents show from now on. */
export const openLogo: ReadWork<'open-logo'> = {
  input: strict({}),
  run: ({ session }) => logoView(session),
};

/**
 * Keeps a logo in place of the former, or none; documents that are written from now on show it. Throws `bad-input` for
 * what is no PNG or JPEG, or is too large.
 */
export const keepLogo: WriteWork<'keep-logo'> = {
  input: strict({ image: v.string() }),
  run: keep,
  replay: ({ session }) => logoView(session),
};

function keep({ session }: PersonalContext, { image }: { image: string }): Outcome<LogoView> {
  const parts = image === '' ? [] : partsOf(image);
  const wanted = new Set(parts.map(({ id }) => id));
  for (const id of session.table('logo').rowOf.keys()) if (!wanted.has(id)) session.remove('logo', id);
  // Rows that somebody pasted or typed without an ID would damage the new one too.
  session.removeSurplus('logo');
  for (const part of parts) session.put('logo', part);
  const summary = image === '' ? 'Removed the trust’s logo.' : 'Changed the trust’s logo.';
  const logo = parts.length === 0 ? null : (readLogo(image) as NonNullable<LogoView['logo']>);
  return { answer: { logo, damaged: false }, keep: {}, log: { subject: 'logo', summary, rows: '' } };
}

function partsOf(image: string): LogoPart[] {
  const logo = readLogo(image);
  if (typeof logo !== 'string') return logoParts(logo);
  return refuseFields('The logo is not changed yet.', { image: logo }) as never;
}
