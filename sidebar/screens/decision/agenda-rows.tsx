import type { Decisions, DecisionView } from '../../../src/actions/decision/api';
import { CATEGORY_LABELS } from '../../../src/hub/monitoring/category/rules';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';

interface AgendaRowsProps {
  agenda: Decisions;
  academies: readonly DecisionView[];
  onChoose(academy: string): void;
}

/** Academies of the agenda: what the rule gives, what was decided last, how far the diagnosis is. */
export function AgendaRows({ agenda, academies, onChoose }: AgendaRowsProps) {
  return (
    <ul class="rows agenda">
      {academies.map((one) => (
        <li key={one.academy}>
          <button type="button" class="row-button" onClick={() => onChoose(one.academy)}>
            <span class="row-title">{one.academyName}</span>
            {one.year !== agenda.year && <span class="subtle small">{one.year}</span>}
            <Standing view={one} />
            <Facts view={one} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Standing({ view: { decided, diagnosis, computed } }: { view: DecisionView }) {
  if (decided)
    return (
      <span class="line">
        <span class={`badge ${decided.decided}`}>{CATEGORY_LABELS[decided.decided]}</span>
        <span class="subtle small">decided {dateWords(decided.on)}</span>
      </span>
    );
  return (
    <span class="tags">
      {diagnosis.complete ? (
        <span class="tag good">Ready to decide</span>
      ) : (
        <span class="tag warning">Diagnosis not complete</span>
      )}
      {computed === 'unplaced' && <span class="tag alarm">For the EOB to decide</span>}
    </span>
  );
}

function Facts({ view: { computed, before, diagnosis } }: { view: DecisionView }) {
  const of = useHub().model.indicators.length;
  return (
    <span class="subtle small">
      {[
        `Rule: ${CATEGORY_LABELS[computed]}`,
        before ? `${before.year}: ${CATEGORY_LABELS[before.decided]}` : 'no earlier decision',
        `diagnosed ${of - diagnosis.missing.length} of ${of}`,
      ].join(' · ')}
    </span>
  );
}
