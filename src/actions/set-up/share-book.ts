import { BOOK_WORDS, type UnitBook } from '../../hub/book';
import type { Ports, Reader } from '../../ports';
import { KEEPER_KEY } from './folders';
import { oneByOne, refusedTo } from './one-by-one';

/**
 * Opens a unit's workbook to those whom the table of rights lets in and closes it to anyone else, person by person, so
 * that one address that Google does not know keeps nobody else out. Says what was done, and what only people can do.
 */
export function shareBook(ports: Ports, id: string, book: UnitBook, editors: string[]): string[] {
  const named = `the ${BOOK_WORDS[book]} workbook`;
  const there = ports.files.readers(id);
  const missing = editors.filter((who) => !there.some((one) => one.who === who && one.access !== 'reads'));
  const { done, refused } = oneByOne(missing, (who) => ports.files.grantEdit(id, who));
  const { closed, left } = closeTo(ports, id, surplusOf(ports, there, editors));
  return [
    done.length > 0 ? `Opened ${named} to ${done.length} people.` : '',
    refused.length > 0
      ? `Could not open ${named} to ${refused.join(', ')}. Share it with them in Drive.`
      : '',
    closed.length > 0 ? `Closed ${named} to ${list(closed)}.` : '',
    left.length > 0 ? `${list(left)} can open ${named}, and should not: take them out in Drive.` : '',
  ].filter((words) => words !== '');
}

const list = (all: Reader[]): string => all.map(({ who }) => who || 'Anyone with the link').join(', ');

/** Those who can open it and should not: in a shared drive the hub's own account is no owner, and stays. */
function surplusOf(ports: Ports, there: Reader[], editors: string[]): Reader[] {
  const allowed = [...editors, ports.who.account(), ports.hub.all()[KEEPER_KEY] ?? ''];
  return there.filter(({ who, access }) => access !== 'owns' && !allowed.includes(who));
}

/** Groups, domains and links are for people to take out: nobody knows whom else that would keep out. */
function closeTo(ports: Ports, id: string, surplus: Reader[]): { closed: Reader[]; left: Reader[] } {
  const closed = surplus.filter(
    ({ who, kind }) => kind === 'user' && who !== '' && refusedTo(() => ports.files.withdraw(id, who)) === '',
  );
  return { closed, left: surplus.filter((one) => !closed.includes(one)) };
}
