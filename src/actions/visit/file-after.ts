import type { Academy } from '../../hub/trust/academy';
import type { FileChange } from '../academy/api';
import { changedFile, filePartTables, type FilePartName } from '../academy/file';
import type { PersonalContext } from '../context';

/** What a visit can change of an academy's file: its rhythm and steps, its levels, and which findings want an action. */
const CHANGED: readonly FilePartName[] = ['visits', 'judgements', 'improvementPlan'];

/** What `fileAfterVisit` rests on. */
export const FILE_AFTER_VISIT_TABLES = filePartTables(CHANGED);

export const fileAfterVisit = (context: PersonalContext, academy: Academy): FileChange =>
  changedFile(context, academy, CHANGED);
