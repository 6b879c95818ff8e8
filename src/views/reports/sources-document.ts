import { head } from './cells';
import type { Block, ReportDocument, Source, TableCell } from './document';
import { stretchesOf } from './origins';
import { said } from './sources';
import { citedIn } from './spans';

/** What the document beside a report is called. */
const TITLE = 'Sources';

/** The ID by which the document of a report's sources is known; never that of a report. */
export const sourcesId = (report: string): string => `${report}:sources`;

const row = ({ says, sheet, row: id }: Source): TableCell[] => [
  { spans: [said(says)] },
  { spans: [said(sheet)] },
  { spans: [said(id)] },
];

function sectionSources(stretch: readonly Block[], sources: readonly Source[]): Block[] {
  const cited = citedIn(stretch);
  const rows = sources.filter(({ number }) => cited.has(number)).map(row);
  if (rows.length === 0) return [];
  const [first] = stretch;
  const text = first?.kind === 'heading' ? first.text : TITLE;
  return [
    { kind: 'heading', level: 1, text },
    {
      kind: 'table',
      caption: `Rows of the hub behind \u201c${text}\u201d`,
      widths: [48, 18, 34],
      head: [head('What it says', 'left'), head('Sheet', 'left'), head('Row', 'left')],
      rows,
    },
  ];
}

/** The document beside a report that names, section by section, the rows of the hub behind its figures. */
export const sourcesDocument = (report: ReportDocument): ReportDocument => ({
  ...report,
  id: sourcesId(report.id),
  title: `${TITLE}: ${report.title}`,
  blocks: [
    {
      kind: 'paragraph',
      spans: [said('For those who check a figure: each section of the report, with the rows behind it.')],
    },
    ...stretchesOf(report.blocks).flatMap((stretch) => sectionSources(stretch, report.sources)),
  ],
  sources: [],
});
