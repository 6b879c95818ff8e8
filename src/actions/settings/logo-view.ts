import { logoOf } from '../../hub/trust/logo';
import type { Session } from '../../store/session';
import type { LogoView } from './api';

/** The trust's logo with what is staged of it; a row that cannot be read, or that somebody added, damages it. */
export function logoView({ table, projected }: Pick<Session, 'table' | 'projected'>): LogoView {
  const rows = projected('logo');
  const logo = logoOf(rows) ?? null;
  return { logo, damaged: logo === null && (rows.length > 0 || table('logo').problems.length > 0) };
}
