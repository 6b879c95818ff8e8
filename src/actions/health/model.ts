import type { CellProblem } from '../../hub/health/cell-problem';
import { seatsIn } from '../../hub/governance/board-meeting';
import { unknownMembers } from '../../hub/monitoring/category/eob';
import { halfTermProblems } from '../../hub/trust/calendar/calendar';
import { leaderDisputes } from '../../hub/trust/region-leader';
import { BUILD } from '../../hub/trust/setting/build';
import { clerkProblems } from '../../hub/trust/setting/clerks';
import { readSettings, type SettingProblem } from '../../hub/trust/setting/read-settings';
import { cellName } from '../../store/cell-problem';
import { TABLES, type TableName } from '../../store/tables';
import type { HealthModel } from '../../views/health/model';
import { problemsNoticed } from '../../views/health/notices';
import { knowsZone, type Context } from '../context';
import { logoView } from '../settings/logo-view';

/** What Health rests on; unreadable cells are looked for in `tables`. */
export function healthModel(context: Context, tables: readonly TableName[]): HealthModel {
  const { session, settings, today, now, ports } = context;
  return {
    today,
    now,
    local: (at) => ports.clock.local(at, settings.timeZone),
    settings,
    build: BUILD,
    runs: session.projected('runs'),
    problems: [
      ...tables.flatMap((name) => session.table(name).problems),
      ...calendarProblems(context),
      ...leaderProblems(context),
      ...problemsNoticed(session.projected('notices')),
    ],
    settingsProblems: settingsProblems(context),
    halfTerms: session.rows('halfTerms'),
    notices: session.projected('notices'),
    people: session.rows('people'),
    regions: session.rows('regions'),
    seats: seatsIn(session.rows('seat')),
    reports: session.rows('reports'),
    academies: session.rows('academies'),
    principalDocuments: [...session.rows('principalDocuments'), ...session.rows('principalDocumentsPast')],
    access: session.rows('access'),
    logoDamaged: logoView(session).damaged,
  };
}

/** Settings that cannot be read, clerks who are not there, and words of the EOB's by which nobody sits on it. */
const settingsProblems = ({ session, settings, ports }: Context): SettingProblem[] => [
  ...readSettings(session.rows('settings'), knowsZone(ports)).problems,
  ...clerkProblems(settings, session.rows('people')),
  ...unknownMembers(settings, session.rows('people')).map((value) => ({
    key: 'eobMembers',
    value,
    expected: 'a role, the person ID or the mail address of an active person',
  })),
];

/** Half-terms whose cells can be read, but not as a stretch of school. */
function calendarProblems({ session }: Context): CellProblem[] {
  const { layout, rowOf, byId } = session.table('halfTerms');
  return halfTermProblems(session.rows('halfTerms')).map(({ id, expected }) => ({
    sheet: TABLES.halfTerms.title,
    cell: cellName(rowOf.get(id) ?? 0, layout.columns['starts'] ?? 0),
    value: `${byId.get(id)?.starts ?? ''} to ${byId.get(id)?.ends ?? ''}`,
    expected,
    remedy: 'Type what is expected into the cells of both days.',
  }));
}

/** Regions in which the two sheets differ on who leads them, by both cells: People says what holds until they agree. */
function leaderProblems({ session }: Context): CellProblem[] {
  const regions = session.table('regions');
  const people = session.table('people');
  const cellOf = (id: string): string => {
    const row = people.rowOf.get(id);
    return row === undefined
      ? ''
      : `${TABLES.people.title}!${cellName(row, people.layout.columns['region'] ?? 0)}`;
  };
  return leaderDisputes(regions.rows, people.rows).map(({ region, named, leading }) => {
    const cell = cellName(regions.rowOf.get(region) ?? 0, regions.layout.columns['ceo'] ?? 0);
    const leaders = leading.map((id) => `${id}, whose row says so in ${cellOf(id)}`);
    const place = cellOf(named);
    const moved = place === '' ? [] : [`a change of ${place}`];
    return {
      sheet: TABLES.regions.title,
      cell,
      value: named,
      expected: [...(leaders.length > 0 ? leaders : ['nothing']), ...moved].join(', or '),
      remedy: 'Make both cells agree. Until they do, what People says holds.',
    };
  });
}
