import * as v from 'valibot';
import { subjectOf } from '../../hub/governance/board';
import { HubError } from '../../hub/hub-error';
import { mayWithReport, RIGHT_WORDS } from '../../hub/trust/rights';
import type { WriteWork } from '../action';
import { boardsIn } from '../boards';
import { refuse } from '../context';
import { strict } from '../strict';
import { reportRow } from './report-list';

/**
 * Marks a circulated report as filed with its board’s papers, or takes that back. Throws `not-allowed` for anyone but the
 * board's clerk, `wrong-state` before it is circulated, `conflict`.
 */
export const fileReport: WriteWork<'file-report'> = {
  input: strict({ report: v.string(), rev: v.pipe(v.number(), v.integer()), filed: v.boolean() }),
  run(context, { report: id, rev, filed }) {
    const { session, me, today } = context;
    const known = session.need('reports', id);
    if (!mayWithReport(me, 'file-report', subjectOf(known, boardsIn(context))))
      refuse(RIGHT_WORDS['file-report']);
    const report = session.needRev('reports', id, rev);
    if (report.state !== 'circulated')
      throw new HubError({
        code: 'wrong-state',
        message: `This report is ${report.state}, not circulated.`,
        remedy: 'File it once it has been circulated to the board.',
      });
    const changed = { ...report, filedOn: filed ? today : ('' as const), filedBy: filed ? me.id : '' };
    session.put('reports', changed);
    const summary = `${filed ? 'Filed' : 'Took out of the board’s files'} “${report.title}”.`;
    return {
      answer: reportRow(context, { ...changed, rev: report.rev + 1 }),
      keep: {},
      log: { subject: id, summary, rows: '' },
    };
  },
  replay: (context, { report }) => reportRow(context, context.session.need('reports', report)),
};
