import { stageRepaint } from '../dashboard/repaint';
import { fileAfterVisit } from './file-after';
import type { Academy } from '../../hub/trust/academy';
import { stageCorrectedNote } from '../document/note-steps';
import { tidyVisit } from '../../hub/monitoring/visit/input';
import type { Judgement } from '../../hub/monitoring/judgement/judgement';
import { mayCorrect, RIGHT_WORDS } from '../../hub/trust/rights';
import { cut } from '../../hub/text/text';
import type { Visit } from '../../hub/monitoring/visit/visit';
import type { Outcome, WriteWork } from '../action';
import { refuse, refuseUnreadable, type PersonalContext } from '../context';
import type { CorrectionInput, VisitSaved } from './api';
import { refoldParts } from './stage-parts';
import { visitChain } from './chain';
import { changesSaid } from './changes';
import { visitEntry } from './entries';
import { refold, refuseUnlessCurrent, supersedingEntries } from './supersede';
import { correctSteps } from './correct-steps';
import { fulfilAgreedAgain } from './stage-agreed';
import { refoldDisputes } from './stage-disputes';
import { correctionSchema } from './schema';
import { checkedVisit } from './rules';

/**
 * Corrects a recorded visit: the earlier entries stay, new ones supersede them and say why (docs/rulebook.md §4). Positions
 * and standing are then what they would be had nobody erred. Throws `conflict` when it was corrected already.
 */
export const correctVisit: WriteWork<'correct-visit'> = {
  input: correctionSchema,
  run,
  replay: (context, input, keep) => ({
    ...(keep as Omit<VisitSaved, 'file'>),
    file: fileAfterVisit(context, context.session.need('academies', input.academy)),
  }),
};

function run(context: PersonalContext, given: CorrectionInput): Outcome<VisitSaved> {
  const corrected = context.session.need('visits', given.corrects);
  if (!mayCorrect(context.me, corrected)) refuse(RIGHT_WORDS['correct-visit'], 'Ask the person who led it.');
  refuseUnlessCurrent(context, corrected);
  // A row that cannot be read may be part of any position, so what it belongs to is not worked out without it.
  refuseUnreadable(context, ['visits', 'judgements', 'decisions']);
  const academy = checkedVisit(context, given, corrected.lead);
  const input = tidyVisit(given);
  if (corrected.academy !== academy.id) refuseUnreadable(context, ['nextSteps', 'stepsDone']);
  const steps = correctSteps(context, corrected, input);
  const entry = visitEntry(context, input, corrected.id, input.reason);
  const visit = { ...entry, lead: corrected.lead, carried: steps.carried };
  const entries = supersedingEntries(context, input, corrected);
  context.session.add('visits', visit);
  context.session.add('judgements', ...entries);
  const touched = [...new Set([corrected.academy, academy.id])];
  refold(context, touched);
  stageWhatFollows(context, corrected, visit);
  const said = [...changesSaid(context, academy, [corrected.kind, visit.kind]), ...steps.said];
  return outcome(context, academy, visit, entries, said);
}

/** What else the ledger tells otherwise than before, the dashboard of both academies included. */
function stageWhatFollows(context: PersonalContext, corrected: Visit, visit: Visit): void {
  const { byId } = context.session.table('visits');
  refoldParts(context, corrected, visit);
  refoldDisputes(context);
  fulfilAgreedAgain(context, corrected, visit, visitChain(byId, corrected.id));
  stageCorrectedNote(context, corrected, visit);
  const academies = [...new Set([corrected.academy, visit.academy])].flatMap(
    (id) => context.session.table('academies').byId.get(id) ?? [],
  );
  stageRepaint(context, academies, true);
}

function outcome(
  context: PersonalContext,
  academy: Academy,
  visit: Visit,
  entries: Judgement[],
  said: string[],
): Outcome<VisitSaved> {
  const keep = {
    visit: visit.id,
    changes: ['The correction is recorded.', ...said],
  };
  return {
    answer: { ...keep, file: fileAfterVisit(context, academy) },
    keep,
    log: {
      subject: academy.id,
      summary: cut(`Corrected the visit ${visit.supersedes}: ${visit.reason}`, 2000),
      rows: [`visits:${visit.id}`, ...entries.map(({ id }) => `judgements:${id}`)].join(' '),
    },
  };
}
