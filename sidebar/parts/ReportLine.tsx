import type { ReportRow } from '../../src/actions/document/api';
import { dateWords } from '../dates';
import { useHub } from '../hub-context';

/** A report in a list, with its state and day: opens it. */
export function ReportLine({ row: { id, title, state, due } }: { row: ReportRow }) {
  const { go } = useHub();
  return (
    <li>
      <button type="button" class="row-button" onClick={() => go({ screen: 'report', report: id })}>
        <span class="row-title" dir="auto">
          {title}
        </span>
        <span class="subtle small">
          {state} · due {dateWords(due)}
        </span>
      </button>
    </li>
  );
}
