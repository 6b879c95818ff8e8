import { kindNamed, type KindName } from '../../hub/record/kinds';
import { bookOf, type TableName } from '../../store/tables';
import { REPAINT_TABLES } from '../dashboard/model';
import { actionRules } from '../improvement-plan/action-rules';
import { supportRules } from '../improvement-plan/support-rules';
import { plannedVisitRules } from '../visit/planned-visit-rules';
import type { RecordRules } from './rules';

/** Kinds with rules that look at rows beside their own. */
const RULES: { [N in KindName]?: RecordRules } = {
  actions: actionRules,
  support: supportRules,
  plannedVisits: plannedVisitRules,
};

const NONE: RecordRules = { reads: [] };

export const rulesOf = (name: KindName): RecordRules => RULES[name] ?? NONE;

/** What looking at records of a kind reads beside them. */
export const readsOf = ({ kind }: { kind: KindName }): readonly TableName[] => rulesOf(kind).reads;

/** What a write reads beside the records: its rules, and the dashboard's rows that show how many there are. */
export const writeReadsOf = ({ kind }: { kind: KindName }): readonly TableName[] =>
  repaints(kind) ? [...readsOf({ kind }), ...REPAINT_TABLES] : readsOf({ kind });

/** Whether a write paints the dashboard’s rows anew: they lie in the hub’s workbook, and a commit writes one book. */
export const repaints = (name: KindName): boolean => bookOf(name) === 'hub' && kindNamed(name).of !== 'trust';
