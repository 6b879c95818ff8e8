import type { AcademyChoice, AcademyFile, FileChange } from '../src/actions/academy/api';
import type { ReportRow } from '../src/actions/document/api';
import type { IndicatorView, SidebarModel } from '../src/actions/home/api';
import type { RecordSaved, RecordView } from '../src/actions/record/api';
import type { ActionStatus } from '../src/hub/monitoring/improvement-plan/action';
import type { ActionView } from '../src/actions/improvement-plan/views';

const byUrgency = (one: AcademyChoice, other: AcademyChoice): number =>
  Number(other.own) - Number(one.own) || (other.support?.overdueBy ?? 0) - (one.support?.overdueBy ?? 0);

const isFile = (change: FileChange): change is AcademyFile => change.kinds !== undefined;

/** The file with what a save changed of it; a part of a file that is not known here is not a file. */
function merged(known: AcademyFile | undefined, change: FileChange): AcademyFile | undefined {
  if (isFile(change)) return change;
  return known && { ...known, ...change, academy: { ...known.academy, ...change.academy } };
}

/** The model with an academy's file, or the parts of one, that are newer than its own. */
export function withFile(model: SidebarModel, change: FileChange): SidebarModel {
  const { id, name } = change.academy;
  const file = merged(model.files[id], change);
  const academies = model.academies.map((choice) =>
    choice.id === id
      ? { ...choice, name, support: change.support === undefined ? choice.support : change.support }
      : choice,
  );
  return {
    ...model,
    academies: academies.sort(byUrgency),
    files: file ? { ...model.files, [id]: file } : model.files,
  };
}

const isOver = ({ status }: ActionView): boolean => status === 'closed' || status === 'dropped';

const byDue = (one: ActionView, other: ActionView): number =>
  one.due.localeCompare(other.due) || one.id.localeCompare(other.id);

/** Whether it is an action of the academy that this person leads: all of those are theirs. */
const leads = (model: SidebarModel, { academy }: ActionView): boolean =>
  model.me.roles.includes('principal') && model.academies.some(({ id, own }) => own && id === academy);

/** An action out of its record, as lists show it. */
export function actionOf(record: RecordView): ActionView {
  const said = (name: string): string => String(record.values[name] ?? '');
  return {
    ...{ id: record.id, academy: record.academy, academyName: record.academyName, rev: record.rev },
    ...{ objective: said('objective'), success: said('success'), indicator: said('indicator') },
    ...{ owner: said('owner'), due: said('due'), progress: record.notes, overdue: record.late },
    status: record.state as ActionStatus,
    mayUpdate: record.moves.length > 0,
  };
}

/** The model with an action as it was just planned, changed, updated or ended. */
export function withAction(model: SidebarModel, saved: RecordSaved): SidebarModel {
  const { file } = saved;
  const action = actionOf(saved);
  const others = model.plan.filter(({ id }) => id !== action.id);
  const mine = others.length < model.plan.length || leads(model, action) || action.owner === model.me.name;
  const plan = [...others, ...(mine && !isOver(action) ? [action] : [])].sort(byDue);
  return { ...(file ? withFile(model, file) : model), plan };
}

/** An action as it is known here, or as the hub just told it. */
export function actionIn(model: SidebarModel, id: string, told: unknown): ActionView | undefined {
  const record = told as Partial<RecordView> | undefined;
  if (record?.id === id && record.values) return actionOf(record as RecordView);
  const known = [...model.plan, ...Object.values(model.files).flatMap(({ actions }) => actions)];
  return known.find((each) => each.id === id);
}

/** The model with a report's row that is newer than its own. */
export const withReport = (model: SidebarModel, row: ReportRow): SidebarModel => ({
  ...model,
  reports: model.reports.map((each) => (each.id === row.id ? row : each)),
});

export interface RegionGroup {
  name: string;
  own: boolean;
  academies: AcademyChoice[];
}

/** Academies by region, in the order in which the server ranked them. */
export function byRegion(academies: AcademyChoice[]): RegionGroup[] {
  const groups = new Map<string, RegionGroup>();
  for (const academy of academies) {
    const group = groups.get(academy.region) ?? { name: academy.regionName, own: academy.own, academies: [] };
    group.academies.push(academy);
    groups.set(academy.region, group);
  }
  return [...groups.values()];
}

/** Own academies; for people without a region, those anywhere that are not on track. */
export function owedFirst(academies: AcademyChoice[]): AcademyChoice[] {
  const own = academies.filter((each) => each.own);
  return own.length > 0
    ? own
    : academies.filter(({ support }) => support?.status === 'overdue' || support?.status === 'due');
}

/** Reports that wait for something that this person may do, the latest first: what was due long ago leads. */
export const waitingReports = (reports: ReportRow[]): ReportRow[] =>
  reports
    .filter(({ may, filed }) => may.some((each) => each !== 'preview' && (each !== 'file' || filed === '')))
    .sort((one, other) => one.due.localeCompare(other.due));

/** `If PI04 is expected …` as people say it: `If Wellness is expected …`; a name that follows the code goes with it. */
export const withShortNames = (words: string, indicators: IndicatorView[]): string =>
  indicators.reduce(
    (named, { id, name, short }) =>
      [`${id} ${name}`, `${id} ${short}`, id].reduce((said, long) => said.split(long).join(short), named),
    words,
  );
