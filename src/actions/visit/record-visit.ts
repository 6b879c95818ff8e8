import { stageRepaint } from '../dashboard/repaint';
import { fileAfterVisit } from './file-after';
import { tidyVisit } from '../../hub/monitoring/visit/input';
import { MEASURED } from '../../views/dashboard/level-cell';
import type { Outcome, WriteWork } from '../action';
import type { PersonalContext } from '../context';
import type { VisitSaved } from './api';
import { stageParts } from './stage-parts';
import { changesSaid, leftOutSaid } from './changes';
import { judgementEntries, visitEntry } from './entries';
import { fulfilAgreed } from './stage-agreed';
import { stageNewVisit } from './stage';
import { stageSteps } from './stage-steps';
import { stageVisitNote } from '../document/note-steps';
import { visitSchema } from './schema';
import { checkedVisit } from './rules';
import { isOldEntry, refuseEnteredBefore } from '../entered-once';
import type { VisitInput } from '../../hub/monitoring/visit/input';

/**
 * Records a visit with its judgements and next steps, and repaints the academy's rows of the dashboard, in one commit
 * (docs/rulebook.md §4, §6). Throws `no-academies`, `not-allowed`, `bad-input`.
 */
export const recordVisit: WriteWork<'record-visit'> = {
  input: visitSchema,
  alsoReads: (input, ports) => [
    ...(isOldEntry(input, ports) ? (['visits'] as const) : []),
    ...(judgesMeasured(input) ? (['evidence'] as const) : []),
  ],
  run,
  replay: (context, input, keep) => ({
    ...(keep as Omit<VisitSaved, 'file'>),
    file: fileAfterVisit(context, context.session.need('academies', input.academy)),
  }),
};

/** What is said of a visit that is in the ledger, to somebody whose form was kept open. */
const ENTERED = {
  message: 'This visit was saved already.',
  remedy: 'Open it from the academy’s visits; to change it, correct it.',
};

function run(context: PersonalContext, given: VisitInput): Outcome<VisitSaved> {
  refuseEnteredBefore(context, given, 'visits', ENTERED);
  const academy = checkedVisit(context, given);
  const input = tidyVisit(given);
  const steps = stageSteps(context, input);
  const visit = { ...visitEntry(context, input), carried: steps.carried };
  const judgements = judgementEntries(context, input);
  stageNewVisit(context, visit, judgements);
  const unsure = stageParts(context, visit);
  stageVisitNote(context, visit);
  fulfilAgreed(context, visit);
  stageRepaint(context, [academy], judgesMeasured(input));
  const said = [
    ...changesSaid(context, academy, [visit.kind]),
    ...leftOutSaid(context, input),
    ...steps.said,
    ...unsure,
  ];
  const keep = { visit: visit.id, changes: said };
  return {
    answer: { ...keep, file: fileAfterVisit(context, academy) },
    keep,
    log: {
      subject: academy.id,
      summary: `Recorded a visit (${visit.kind}) of ${visit.on}.`,
      rows: [`visits:${visit.id}`, ...judgements.map(({ id }) => `judgements:${id}`)].join(' '),
    },
  };
}

/** Beside the level of that indicator the dashboard shows measures, which are read for it alone. */
const judgesMeasured = ({ judgements }: VisitInput): boolean =>
  judgements.some(({ indicator }) => indicator === MEASURED);
