import { BOOK_WORDS, isUnitBook } from '../hub/book';
import { HubError } from '../hub/hub-error';
import { groupedBy } from '../hub/order';
import type { Kind } from '../hub/record/kind';
import { KIND_NAMES, kindNamed, type KindName } from '../hub/record/kinds';
import type { LeftOut } from '../hub/record/left-out';
import { capital } from '../hub/text/words';
import { isUnitOn } from '../hub/trust/setting/units';
import { movingFrom } from '../store/migrations/migrations';
import { isYetToCome } from '../store/schema';
import { bookOf, TABLES, type TableName } from '../store/tables';
import { unreadRows, unreadWords } from './record/unread-rows';
import type { Context } from './context';

/** As `leftOut`, with the single rows that cannot be read of kinds that remind: nobody is reminded of what they say. */
export const leftOutReminders = (context: Context, tables: readonly TableName[]): LeftOut[] => [
  ...leftOut(context, tables),
  ...KIND_NAMES.filter((name) => (tables as readonly string[]).includes(name))
    .filter((name) => kindNamed(name).remind && !whyLeftOut(context, name))
    .flatMap((name) => unreadOf(context, name)),
];

/** Rows of one kind that are named one by one. */
const NAMED = 5;

function unreadOf(context: Context, name: KindName): LeftOut[] {
  const { session, settings } = context;
  const kind: Kind = kindNamed(name);
  if (!isUnitOn(settings, kind.unit)) return [];
  return unreadRows(session, name)
    .slice(0, NAMED)
    .map(({ cell, said }) => {
      const place = session.table('academies').byId.get(said.academy);
      const at = place ? { academy: place.id, region: place.region, principal: place.principal } : {};
      const row = { ...at, whose: kind.owner === '' ? '' : String(said[kind.owner] ?? '') };
      return { row, kinds: [kind], why: unreadWords(cell), remedy: cell.remedy };
    });
}

type Why = Pick<LeftOut, 'why' | 'remedy'>;

/**
 * The kinds among these tables whose rows could not be read, by the reason: what is shown without them must say so. A unit
 * that is switched off, or that has no workbook yet, has no rows to miss.
 */
export function leftOut(context: Context, tables: readonly TableName[]): LeftOut[] {
  const all = KIND_NAMES.filter((name) => (tables as readonly string[]).includes(name)).flatMap((name) => {
    const why = whyLeftOut(context, name);
    return why ? [{ kind: kindNamed(name), why }] : [];
  });
  return [...groupedBy(all, ({ why }) => `${why.why} ${why.remedy}`).values()].flatMap((same) =>
    same.slice(0, 1).map(({ why }) => ({ ...why, kinds: same.map(({ kind }) => kind) })),
  );
}

function whyLeftOut({ session, settings }: Context, name: KindName): Why | undefined {
  const { book, unit }: Kind = kindNamed(name);
  if (!isUnitOn(settings, unit)) return undefined;
  const workbook = `the ${BOOK_WORDS[book]} workbook`;
  if (movingFrom(session.version).includes(name))
    return { why: `the hub has been updated, and they are being moved to ${workbook}`, remedy: BACK };
  const closed = session.closed(book);
  if (!closed || (isUnitBook(book) && settings[`${book}Workbook`] === '')) return undefined;
  if (closed.code === 'book-not-here')
    return { why: `${workbook} is not shared with you`, remedy: 'The hub’s web page shows them.' };
  return {
    why: `${workbook} could not be opened`,
    remedy: 'Ask your hub administrator to look at the sheet “Health”.',
  };
}

const BACK =
  'Nothing is lost: they are back within the hour, or as soon as your hub administrator chooses “Set up the hub” from the menu.';

/** Throws `migration-due` for kinds whose rows the next migration brings here: nobody should take them for lost. */
export function refuseYetToCome({ session }: Context, names: readonly TableName[]): void {
  for (const name of KIND_NAMES.filter((kind) => (names as readonly string[]).includes(kind))) {
    const { book, many }: Kind = kindNamed(name);
    const moves = movingFrom(session.version).includes(name);
    if (!moves && !isYetToCome(TABLES[name], session.versionOf(bookOf(name)))) continue;
    throw new HubError({
      code: 'migration-due',
      message: moves
        ? `${capital(many)} are being moved to the ${BOOK_WORDS[book]} workbook, since the hub has been updated.`
        : `The hub has been updated, and its place for ${many} is not ready yet.`,
      remedy: BACK,
    });
  }
}
