import { inOrder, listedRecord, type ListedRecord } from '../../hub/record/listed';
import { isOver, stateOf, type Kind, type RecordRow } from '../../hub/record/kind';
import { KIND_NAMES, kindNamed, type KindName } from '../../hub/record/kinds';
import { leftOutWords } from '../../hub/record/left-out';
import type { Names } from '../../hub/field/names';
import { capital, count } from '../../hub/text/words';
import { head, rowName } from './cells';
import type { ReportContext } from './context';
import type { ReportSection } from './section';
import type { Block, TableCell } from './document';
import { said } from './sources';

/** Kinds of record that reports name. */
const REPORTED = KIND_NAMES.filter((name) => kindNamed(name).report !== undefined);

/** The rows of kinds, by the kind's name. */
type ReportedRecords = Partial<Record<KindName, readonly object[]>>;

/** What could not be read, and of each kind that reports name: the late ones, then the first of the rest, with the academy that each belongs to. */
export const recordsSection: ReportSection<ReportedRecords> = { tables: REPORTED, blocks: recordsOfKinds };

function recordsOfKinds(context: ReportContext<ReportedRecords>): Block[] {
  return [
    ...(context.model.leftOut ?? []).map((one): Block => ({
      kind: 'callout',
      tone: 'alarm',
      spans: [said(leftOutWords(one))],
    })),
    ...REPORTED.flatMap((name) => kindBlocks(context, kindNamed(name))),
  ];
}

function kindBlocks(context: ReportContext<ReportedRecords>, kind: Kind<KindName>): Block[] {
  const { model } = context;
  const rows = ((model[kind.name] ?? []) as readonly RecordRow[]).filter(
    (row) => !isOver(kind, stateOf(kind, row)) && isConcerned(context, row),
  );
  if (!kind.report || rows.length === 0) return [];
  const names = namesIn(context);
  const listed = inOrder(kind, rows, model.today).map((row) => listedRecord(kind, row, names, model.today));
  const late = listed.filter((record) => record.late);
  const shown = [...late, ...listed.filter((record) => !record.late).slice(0, kind.report.top)];
  const rest = listed.length - shown.length;
  const caption = `${count(listed.length, 'record')} open, ${late.length} late${rest > 0 ? `; ${rest} more are in the hub` : ''}`;
  const labels = shown[0]?.lines.map(({ label }) => label) ?? [];
  return [
    { kind: 'heading', level: 1, text: kind.title },
    {
      kind: 'table',
      caption,
      widths: [26, 18, ...labels.map(() => 56 / Math.max(1, labels.length))],
      head: [
        head(capital(kind.one.replace(/^an? /, '')), 'left'),
        head('Where', 'left'),
        ...labels.map((label) => head(label, 'left')),
      ],
      rows: shown.map((record) => rowOf(context, kind, record, names)),
    },
  ];
}

/** A region's report speaks of its academies; one of the whole trust of everything. */
function isConcerned({ model, terms }: ReportContext<ReportedRecords>, { academy }: RecordRow): boolean {
  if (academy === '') return model.region === undefined;
  return terms.some(({ facts }) => facts.academy.id === academy);
}

function rowOf(
  context: ReportContext<ReportedRecords>,
  kind: Kind,
  record: ListedRecord,
  names: Names,
): TableCell[] {
  const number = context.sources.cite(kind.title, record.id, record.title);
  const where =
    record.academy === '' ? context.model.settings.trustName : names.name('academy', record.academy);
  return [
    rowName(record.title, [number]),
    { spans: [said(where)] },
    ...record.lines.map(({ label, words, alarm }): TableCell => {
      const isDue = record.late && label === kind.fields[kind.remind?.by ?? '']?.label;
      const text = isDue ? `${words}, overdue` : words;
      return { spans: [said(text)], ...(alarm || isDue ? { tone: 'alarm' as const } : {}) };
    }),
  ];
}

const namesIn = ({ model, known }: ReportContext<ReportedRecords>): Names => ({
  find: () => undefined,
  name: (kind, id) => {
    if (kind === 'person') return known.nameOf(id);
    const list = kind === 'academy' ? model.academies : known.indicators;
    return list.find((one) => one.id === id)?.name ?? id;
  },
});
