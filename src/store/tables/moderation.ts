import type { Dispute } from '../../hub/monitoring/moderation/dispute';
import { date, idColumn, list, text } from '../column';
import { table } from '../table';

export const disputes = table<Dispute>()({
  title: 'Disputes',
  sheetId: 520,
  help: 'Records that their Principal calls inaccurate and that wait for moderation: kept by the hub from the ledgers.',
  ledger: false,
  handEdits: 'nobody',
  hidden: false,
  derived: true,
  columns: {
    id: idColumn('The disputed visit, as first recorded.', 220),
    academy: text('Academy', 'Academy ID.', { required: true, refers: 'academies', width: 80 }),
    on: date('Disputed on', 'The day of the reply.', { required: true }),
    reply: text('Reply', 'Reply ID.', { required: true, refers: 'replies', width: 220 }),
    waiting: list('Waiting', 'Indicators still to moderate; none where the whole record is.'),
  },
});
