import type { Context } from './context';

/** Who wrote a row last, by name: mail addresses are nobody's business. */
export function changedBy({ session }: Context, { updatedBy }: { updatedBy: string }): string {
  const mail = updatedBy.toLowerCase();
  return session.rows('people').find(({ email }) => email === mail)?.name ?? 'Somebody';
}
