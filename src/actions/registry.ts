import { TABLE_NAMES } from '../store/tables';
import { ACADEMY_FILE_TABLES } from './academy/file';
import { read, unlocked, write, type WriteFacts } from './action';
import type { ActionName } from './api';
import { DASHBOARD_PAINTED, REPAINT_TABLES } from './dashboard/model';
import type { Registered } from './registered';
import { VISIT_ACTIONS } from './visit/actions';
import { decideCategory } from './decision/decide-category';
import { listDecisions, openDecisions } from './decision/decisions';
import { openRubrics, RUBRIC_TABLES, writeRubric } from './decision/rubrics';
import { DECISION_TABLES } from './decision/view';
import { DOCUMENT_TABLES, PRINCIPAL_DOCUMENTS } from './document/principal-document-model';
import { fileReport } from './document/file-report';
import { commentReport } from './document/comment-report';
import { previewDocument, writeDocument } from './document/principal-documents';
import { REPORT_LIST_TABLES } from './document/report-list';
import { REPORT_TABLES } from './document/report-model';
import { approveReport, circulateReport, previewReport, writeReportNow } from './document/reports';
import { openHealth } from './health/health';
import { applyImport, IMPORT_TABLES, previewImport } from './import/rows';
import { ACTION_DETAIL_TABLES, openAction } from './improvement-plan/open-action';
import { applyMeasures, MEASURE_TABLES, previewMeasures } from './measures/import-measures';
import { listMeasures, openMeasures } from './measures/see-measures';
import { setExpecting, tickOfstedStep, writeOfstedStep } from './ofsted/ofsted';
import { openCard } from './open-card';
import { openAcademy, openSidebar, SIDEBAR_TABLES } from './open-sidebar';
import { importRecords, previewRecords } from './record/import-records';
import { listRecords } from './record/list-records';
import { moveRecord } from './record/move-record';
import { RECORD_BASICS } from './record/record-context';
import { saveRecord } from './record/save-record';
import { rebuildDashboard, REBUILD_TABLES } from './dashboard/rebuild';
import { keepLogo, openLogo } from './settings/logo';
import { changeSetting, openSettings, SETTING_TABLES } from './settings/settings';
import { setUp } from './set-up/set-up';
import { openWeek, switchDigest } from './week/my-week';
import { WEEK_TABLES } from './week/model';
import { proposeVisitsAction } from './week/propose-visits';

const REPORT_WRITE = {
  reads: REPORT_TABLES,
  writes: ['reports', 'log'],
} as const satisfies Omit<WriteFacts<'units'>, 'may'>;
const RECORD_WRITE = {
  may: ['use-hub'],
  reads: [...RECORD_BASICS, 'recordCounts'],
  writes: ['recordCounts'],
  paints: DASHBOARD_PAINTED,
} as const satisfies WriteFacts<'kind'>;

/**
 * Everything that can be asked of the hub, by topic (of visits: `visit/actions.ts`): whether it writes, and in which
 * book; who may; which tables it reads whole; and in which it writes rows. `settings` and `people` are always read; a
 * `write` also reads its book’s answers for retries, and writes one, with a line of that book’s log. All of it is in
 * force: nothing else can be read or written, and the types refuse tables of another book. How long a call may take
 * stands in `calls.ts`.
 */
export const REGISTRY: Registered<ActionName> = {
  // The first screen and the card
  'open-sidebar': unlocked('hub', openSidebar, { may: ['use-hub'], reads: SIDEBAR_TABLES, writes: [] }),
  'open-card': read('hub', openCard, {
    may: ['use-hub'],
    reads: [...REPORT_LIST_TABLES, 'indicators', 'standings', 'plannedVisits'],
  }),
  'open-academy': read('hub', openAcademy, { may: ['use-hub'], reads: ACADEMY_FILE_TABLES }),

  ...VISIT_ACTIONS,

  // The week
  'my-week': read('units', openWeek, { may: ['use-hub'], reads: WEEK_TABLES }),
  'propose-visits': read('units', proposeVisitsAction, {
    may: ['see-visit-plan'],
    reads: [...WEEK_TABLES, ...RECORD_BASICS],
  }),
  'switch-digest': write('hub', switchDigest, { may: ['use-hub'], reads: ['digests'], writes: ['digests'] }),

  // The improvement plan and Ofsted
  'open-action': read('hub', openAction, { may: ['use-hub'], reads: ACTION_DETAIL_TABLES }),
  'set-expecting': write('hub', setExpecting, {
    may: ['plan-ofsted'],
    reads: [...REPAINT_TABLES, 'principalDocuments'],
    writes: ['ofstedPlans', 'principalDocuments'],
    paints: DASHBOARD_PAINTED,
  }),
  'write-ofsted-step': write('hub', writeOfstedStep, {
    may: ['plan-ofsted'],
    reads: REPAINT_TABLES,
    writes: ['ofstedSteps'],
    paints: DASHBOARD_PAINTED,
  }),
  'tick-ofsted-step': write('hub', tickOfstedStep, {
    may: ['tick-ofsted-step'],
    reads: REPAINT_TABLES,
    writes: ['ofstedSteps'],
    paints: DASHBOARD_PAINTED,
  }),

  // Categories and rubrics
  'open-decisions': read('hub', openDecisions, { may: ['read-decisions'], reads: DECISION_TABLES }),
  'list-decisions': read('hub', listDecisions, { may: ['use-hub'], reads: ['academies', 'decisions'] }),
  'decide-category': write('hub', decideCategory, {
    may: ['decide-category'],
    reads: [...REPAINT_TABLES, ...DECISION_TABLES],
    writes: ['decisions', 'standings'],
    paints: DASHBOARD_PAINTED,
  }),
  'open-rubrics': read('hub', openRubrics, { may: ['read-rubrics'], reads: RUBRIC_TABLES }),
  'write-rubric': write('hub', writeRubric, {
    may: ['write-rubric'],
    reads: [...RUBRIC_TABLES, 'rubricMarks'],
    writes: ['rubrics', 'rubricMarks'],
  }),

  // Reports and documents
  'preview-report': read('units', previewReport, { may: ['preview-report'], reads: REPORT_TABLES }),
  'write-report': unlocked('units', writeReportNow, { may: ['write-report'], ...REPORT_WRITE }),
  'comment-report': write('hub', commentReport, {
    may: ['comment-report'],
    reads: [...REPORT_LIST_TABLES, 'reportComments'],
    writes: ['reportComments', 'reports'],
  }),
  'approve-report': unlocked('units', approveReport, { may: ['approve-report'], ...REPORT_WRITE }),
  'circulate-report': unlocked('units', circulateReport, { may: ['circulate-report'], ...REPORT_WRITE }),
  'file-report': write('hub', fileReport, {
    may: ['file-report'],
    reads: REPORT_LIST_TABLES,
    writes: ['reports'],
  }),
  'preview-document': read('hub', previewDocument, { may: ['write-document'], reads: DOCUMENT_TABLES }),
  'write-document': unlocked('hub', writeDocument, {
    may: ['write-document'],
    reads: DOCUMENT_TABLES,
    writes: [...PRINCIPAL_DOCUMENTS, 'log'],
  }),

  // Records of every kind that is described once: the kind says who may do what
  'list-records': read('kind', listRecords, { may: ['use-hub'], reads: RECORD_BASICS }),
  'save-record': write('kind', saveRecord, RECORD_WRITE),
  'move-record': write('kind', moveRecord, RECORD_WRITE),
  'preview-records': read('kind', previewRecords, { may: ['use-hub'], reads: RECORD_BASICS }),
  'import-records': write('kind', importRecords, RECORD_WRITE),

  // Measures, import and set-up
  'open-measures': read('hub', openMeasures, {
    may: ['import-measures'],
    reads: ['academies', 'measures', 'inspections'],
  }),
  'list-measures': read('hub', listMeasures, {
    may: ['use-hub'],
    reads: ['academies', 'measures', 'inspections'],
  }),
  'preview-measures': read('hub', previewMeasures, { may: ['import-measures'], reads: MEASURE_TABLES }),
  'apply-measures': write('hub', applyMeasures, {
    may: ['import-measures'],
    reads: [...MEASURE_TABLES, 'evidence'],
    writes: ['measures', 'inspections', 'academies', 'evidence'],
  }),
  'preview-import': read('hub', previewImport, { may: ['import-rows'], reads: IMPORT_TABLES }),
  'apply-import': unlocked('hub', applyImport, {
    may: ['import-rows'],
    reads: IMPORT_TABLES,
    writes: [...IMPORT_TABLES, 'log'],
  }),
  'open-health': read('hub', openHealth, { may: ['see-health'], reads: REBUILD_TABLES }),
  'open-settings': read('hub', openSettings, { may: ['change-settings'], reads: SETTING_TABLES }),
  'change-setting': write('hub', changeSetting, {
    may: ['change-settings'],
    reads: SETTING_TABLES,
    writes: ['settings'],
  }),
  'open-logo': read('hub', openLogo, { may: ['change-settings'], reads: ['logo'] }),
  'keep-logo': write('hub', keepLogo, { may: ['change-settings'], reads: ['logo'], writes: ['logo'] }),
  'rebuild-dashboard': unlocked('hub', rebuildDashboard, {
    may: ['rebuild-dashboard'],
    reads: REBUILD_TABLES,
    writes: ['categoryCounts'],
  }),
  'set-up': unlocked('all', setUp, { may: ['set-up'], reads: REBUILD_TABLES, writes: TABLE_NAMES }),
};
