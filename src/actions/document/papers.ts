import * as v from 'valibot';
import {
  blankPaper,
  PAPER_KINDS,
  PAPER_TITLES,
  paperId,
  type Paper,
  type PaperSubject,
} from '../../hub/report/paper-kind';
import { HubError } from '../../hub/problem';
import { may, RIGHT_WORDS } from '../../hub/rights';
import { errand, question } from '../action';
import { holderIn, openContext, refuse, type PersonalContext } from '../context';
import { locked } from '../locked';
import type { PaperRow, WritePaperInput } from './models';
import { paperSubject, PAPER_TABLES, refuseCorrected, workOutPaper } from './paper-model';
import { fulfilPaper, principalOf } from './paper-steps';
import { keepsFolders } from './report-steps';

const subject = { kind: v.picklist(PAPER_KINDS), academy: v.string(), visit: v.string() };

/** A document to a Principal as it would be written now, without writing anything. */
export const previewPaper = question<'preview-paper'>({
  input: v.object(subject),
  reads: PAPER_TABLES,
  rights: ['write-paper'],
  run: (context, asked) => {
    const known = checkedSubject(context, asked);
    const { document } = workOutPaper(context, known);
    return { paper: paperRow(context, known), document };
  },
});

/** Writes the document, or writes it afresh from today's rows: at once for the hub's keeper, else by the clock. */
export const writePaper = errand<'write-paper'>({
  input: v.object({ ...subject, share: v.boolean() }),
  rights: ['write-paper'],
  run: (ports, email, input) =>
    locked(ports, () => {
      const context = holderIn(openContext(ports, email, { tables: PAPER_TABLES, appends: ['log'] }), [
        'write-paper',
      ]);
      const known = checkedSubject(context, input);
      refuseCorrected(context, known);
      if (input.share) refuseWithoutPrincipal(context, known);
      return write(context, known, input);
    }),
});

/** Whoever may have it written may read it: they see the academy whole (hub/sight.ts). */
function checkedSubject(context: PersonalContext, asked: PaperSubject): PaperSubject {
  const known = paperSubject(context, asked);
  const { id, region, principal } = context.session.need('academies', known.academy);
  if (!may(context.me, 'write-paper', { academy: id, region, principal }))
    refuse(RIGHT_WORDS['write-paper'], 'The Principal and those who answer for the academy do.');
  return known;
}

function write(context: PersonalContext, known: PaperSubject, { share }: WritePaperInput): PaperRow {
  const { session, me, now, email, ports } = context;
  const before: Paper = session.table('papers').byId.get(paperId(known)) ?? blankPaper(known);
  const wanted = (share && before.state !== 'shared') || before.wanted === 'share' ? 'share' : 'write';
  if (before.wanted === wanted && !keepsFolders(context)) return paperRow(context, known);
  const asked: Paper = { ...before, wanted, wantedBy: me.id };
  const note = (): void => {
    const summary = `Asked for ${PAPER_TITLES[known.kind].toLowerCase()}${share ? ', to be given to the Principal' : ''}.`;
    const entry = { at: now, who: email, action: 'write-paper', subject: known.academy, summary, rows: '' };
    session.add('log', { id: ports.ids.next(), ...entry });
  };
  if (keepsFolders(context)) return rowOf(context, fulfilPaper(context, asked, note));
  session.put('papers', asked);
  note();
  session.commit();
  return rowOf(context, asked);
}

function refuseWithoutPrincipal(context: PersonalContext, { academy }: PaperSubject): void {
  const { name, principal } = context.session.need('academies', academy);
  if (principalOf(context, { principal })) return;
  throw new HubError({
    code: 'no-principal',
    message: `${name} has no active Principal with a mail address.`,
    where: 'Academies',
    remedy: 'Name one in the sheet Academies, then share it again; or have it written only.',
  });
}

const paperRow = (context: PersonalContext, known: PaperSubject): PaperRow => {
  const stored = context.session.table('papers').byId.get(paperId(known));
  return stored ? rowOf(context, stored) : { ...rowOf(context, blankPaper(known)), state: 'new' };
};

function rowOf(context: PersonalContext, paper: Paper): PaperRow {
  const { id, kind, academy, visit, url, asAt, wanted, state } = paper;
  const place = context.session.need('academies', academy);
  return {
    ...{ id, kind, academy, visit, url, asAt, wanted, state },
    title: PAPER_TITLES[kind],
    academyName: place.name,
    principal: principalOf(context, place)?.name ?? '',
  };
}
