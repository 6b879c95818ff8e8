import { useEffect, useState } from 'preact/hooks';
import type { AcademyFile, KindChoice } from '../../src/actions/academy/api';
import type { Problem } from '../../src/actions/answer';
import type { IndicatorView } from '../../src/actions/home/api';
import { useHub } from '../hub-context';
import { useAcademyFile } from '../use-academy-file';
import type { FieldErrors } from '../../src/hub/text/errors';
import type { KnownRubrics } from '../../src/hub/monitoring/rubric/in-force';
import { visitErrors } from '../../src/hub/monitoring/visit/errors';
import { allowedKind, toSend, withRubrics } from '../visit-form';
import { stillTrue } from '../visit-rules';
import type { VisitInput } from '../../src/hub/monitoring/visit/input';

export interface VisitBeingWritten {
  form: VisitInput;
  change(next: VisitInput): void;
  file: AcademyFile | undefined;
  fileProblem: Problem | undefined;
  fileBusy: boolean;
  fetchFile(): void;
  kind: KindChoice | undefined;
  errors: FieldErrors;
  /** What is wrong with this version; from now on the form shows it. */
  check(next: VisitInput): FieldErrors;
  /** The server's complaints about what was sent, by the same paths. */
  complain(problem: Problem): void;
}

/** State of the visit form: what is typed, the academy's file, what is wrong. `keep` gets every change. */
export function useVisit(opening: VisitInput, keep: (form: VisitInput) => void): VisitBeingWritten {
  const { model } = useHub();
  const [form, setForm] = useState(() => withRubrics(opening, model.indicators));
  const [checked, setChecked] = useState(false);
  const [refused, setRefused] = useState<FieldErrors>({});
  const { file, problem, busy, again } = useAcademyFile(form.academy);
  const kind = file?.kinds.find((each) => each.kind === form.kind);
  const check = (next: VisitInput): FieldErrors =>
    visitErrors(toSend(next, kind), {
      today: model.today,
      limit: model.limits.fieldCharacters,
      academy: file?.academy,
      kinds: file?.kinds.map((each) => each.kind),
      rubrics: (indicator) => knownRubrics(model.indicators, indicator),
    });
  useEffect(() => {
    if (file) setForm((now) => ({ ...now, kind: allowedKind(now.kind, file.kinds) }));
  }, [file]);
  return {
    form,
    change(wanted) {
      const next = withRubrics(wanted, model.indicators, form.on);
      setRefused(stillTrue(refused, form, next));
      setForm(next);
      keep(next);
    },
    file,
    fileProblem: problem,
    fileBusy: busy,
    fetchFile: again,
    kind,
    errors: checked ? { ...check(form), ...refused } : refused,
    check(next) {
      setForm(next);
      setChecked(true);
      return check(next);
    },
    complain: (problem) => setRefused(problem.fields ?? {}),
  };
}

function knownRubrics(indicators: IndicatorView[], indicator: string): KnownRubrics {
  const inForce = indicators.find(({ id }) => id === indicator)?.rubrics ?? [];
  return { inForce, versions: inForce.map(({ version, from }) => ({ version, effectiveFrom: from })) };
}
