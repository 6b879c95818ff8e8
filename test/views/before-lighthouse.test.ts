import { REPORT_KINDS } from '../../src/hub/governance/report-kind';
import { DOCUMENT_KINDS, type DocumentKind } from '../../src/hub/governance/document-kind';
import { dashboardView } from '../../src/views/dashboard/dashboard';
import { principalDocument } from '../../src/views/documents/document';
import { boardReport, snapshotOf } from '../../src/views/reports/board-report';
import type { ReportModel } from '../../src/views/reports/model';
import { positionsOf } from '../../src/hub/monitoring/judgement/position';
import { judged, sample } from './sample';

const LATER = '2027-06-01';

/** Every academy that is judged meets the rule of Lighthouse; `from` is the set date (docs/rulebook.md §5). */
function model(lighthouseFrom: string, changes: Partial<ReportModel> = {}): ReportModel {
  const plain = sample();
  const judgements = plain.academies.flatMap(({ id }) => judged(id, '2222322222', '2026-10-06'));
  const academies = plain.academies.map((one) => ({ ...one, legacyStage: 'stage 1' as const }));
  const settings = { ...plain.settings, lighthouseFrom };
  return { ...plain, judgements, positions: positionsOf(judgements), academies, settings, ...changes };
}

const paper = (of: ReportModel, kind: DocumentKind): unknown =>
  principalDocument({
    ...of,
    kind,
    id: kind,
    academy: of.academies[0] as ReportModel['academies'][number],
    visit: of.visits[0]?.id ?? '',
    stepsDone: [],
    unread: 0,
  });

/** What is said of the way there is no name for anybody: headings, the day by which, and when it begins. */
const NAMES_NOBODY =
  /The Lighthouse categories begin|Lighthouse by|be Lighthouse|at Lighthouse academies|Towards Lighthouse|Lighthouse sites?/g;

const words = (of: unknown): string => JSON.stringify(of).replace(NAMES_NOBODY, '');

const VIEWS: [string, (of: ReportModel) => unknown][] = [
  ['the dashboard', (of) => dashboardView(of).rows],
  ...REPORT_KINDS.map((kind): [string, (of: ReportModel) => unknown] => [
    kind,
    (of) =>
      boardReport({ ...of, kind, ...(kind.startsWith('regional') ? {} : { region: undefined }) }).blocks,
  ]),
  ...DOCUMENT_KINDS.filter((kind) => kind !== 'visit-note').map(
    (kind): [string, (of: ReportModel) => unknown] => [kind, (of) => paper(of, kind)],
  ),
];

describe.each(VIEWS)('%s', (_, view) => {
  test('calls nobody Lighthouse before the set date: the older stage stands there', () => {
    const said = words(view(model(LATER)));
    expect(said).not.toContain('Lighthouse');
    expect(said).not.toContain('Reached');
    expect(said).toContain('Stage 1');
  });

  test('does from that day on', () => {
    const said = words(view(model('2026-11-24')));
    expect(said).toContain('Lighthouse');
    expect(said).not.toContain('Stage 1');
  });
});

test('no category has changed between a report from before the set date and the first one after it', () => {
  const before = snapshotOf(model(LATER));
  const previous = { ...sample().previous, snapshot: before.replace(/lighthouse/g, 'aspiring') };
  const since = (asAt: string): string =>
    words(
      boardReport(model('2026-11-01', { previous: { ...previous, asAt } as ReportModel['previous'] })).blocks,
    );
  expect(since('2026-10-31')).not.toContain('Category: ');
  expect(since('2026-11-01')).toContain('Category: Aspiring');
});
