/**
 * addFilterView, deleteFilterView: a title and a range, which follow inserted and deleted lines.
 * Not modelled: what a view hides and how it sorts, views of named ranges and tables, changing a view.
 */
import { makeId, type Context } from './book';
import { notModelled } from '../error';
import { checkedBox, sheetOf } from './ranges';
import { refuse, required } from './refusal';
import { copyOf, type FilterView, type Reply, type Request } from './wire';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

export function addFilterView(context: Context, body: Body<'addFilterView'>): Reply {
  const { book, journal } = context;
  const { title, range, filterViewId = makeId(book), ...rest } = copyOf(required(body.filter, 'filter'));
  for (const name of Object.keys(rest)) throw notModelled(`filter view ${name}`);
  const wanted = required(range, 'filter.range');
  const sheet = sheetOf(book, wanted.sheetId);
  checkedBox(sheet, wanted);
  const all = book.sheets.flatMap((any) => [...any.filterViews]);
  if (all.some((other) => other.filterViewId === filterViewId))
    refuse(`A filter view with id ${filterViewId} already exists.`);
  const view: FilterView = {
    filterViewId,
    title: title ?? `Filter ${sheet.filterViews.length + 1}`,
    range: { ...wanted, sheetId: sheet.id },
  };
  journal.set(sheet, 'filterViews', [...sheet.filterViews, view]);
  return { addFilterView: { filter: view } };
}

export function deleteFilterView(context: Context, body: Body<'deleteFilterView'>): Reply {
  const id = required(body.filterId, 'filterId');
  for (const sheet of context.book.sheets) {
    const rest = sheet.filterViews.filter((view) => view.filterViewId !== id);
    if (rest.length === sheet.filterViews.length) continue;
    context.journal.set(sheet, 'filterViews', rest);
    return {};
  }
  return refuse(`No filter view with id: ${id}`);
}
