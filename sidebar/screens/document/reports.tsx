import { SCREEN_NAMES } from '../../../src/hub/text/screens';
import type { ReportRow } from '../../../src/actions/document/api';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';
import { waitingReports } from '../../knowledge';
import { ScreenHead } from '../../parts/ScreenHead';

/** The board reports: those that wait for this person first. */
export function ReportsScreen() {
  const { model, go } = useHub();
  const waiting = waitingReports(model.reports);
  const rest = model.reports.filter((row) => !waiting.includes(row));
  return (
    <>
      <ScreenHead title={SCREEN_NAMES.reports} back={() => go({ screen: 'home' })} />
      {model.reports.length === 0 && <p class="subtle">No report has fallen due yet.</p>}
      <ReportList title="Waiting for you" rows={waiting} />
      <ReportList title={waiting.length > 0 ? 'The others' : 'All reports'} rows={rest} />
    </>
  );
}

function ReportList({ title, rows }: { title: string; rows: ReportRow[] }) {
  const { model, go } = useHub();
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul class="rows">
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" class="row-button" onClick={() => go({ screen: 'report', report: row.id })}>
              <span class="row-title">{row.title}</span>
              <span class="line">
                <ReportState row={row} today={model.today} />
                <span class="subtle small">due {dateWords(row.due)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The report's state in a word. */
export function ReportState({ row, today }: { row: ReportRow; today: string }) {
  const late = row.state !== 'circulated' && row.due < today;
  const tone = { 'to write': 'warning', draft: 'note', approved: 'good', circulated: 'subtle' }[row.state];
  return (
    <span class={`tag ${late ? 'alarm' : tone}`}>
      {late && <span aria-hidden="true">! </span>}
      {row.state}
      {late && ', late'}
    </span>
  );
}
