import type { Action } from './action';
import { correctVisit } from './correct-visit';
import { discardDraft, saveDraft } from './drafts';
import { applyImport, previewImport } from './import-rows';
import { applyMeasures, previewMeasures } from './measures/import-measures';
import { listMeasures, openMeasures } from './measures/see-measures';
import type { ActionName } from './models';
import { openCard } from './open-card';
import { openWeek, switchDigest } from './my-week';
import { openModeration } from './open-moderation';
import { openAcademy, openSidebar } from './open-sidebar';
import { proposeVisitsAction } from './propose-visits';
import { setExpecting, tickOfstedStep, writeOfstedStep } from './ofsted';
import { previewPaper, writePaper } from './papers';
import { rebuildDashboard } from './rebuild-dashboard';
import { recordVisit } from './record-visit';
import { approveReport, circulateReport, previewReport, writeReportNow } from './reports';
import { listReplies, replyToVisit } from './reply-to-visit';
import { setUp } from './set-up';
import { updateAction } from './update-action';
import { listVisits, openVisit } from './visit-history';

/** Everything that can be asked of the hub: name -> what it takes, what it reads, whether it writes, who may, what it does. */
export const REGISTRY: { [N in ActionName]: Action<N> } = {
  'open-sidebar': openSidebar,
  'open-card': openCard,
  'open-academy': openAcademy,
  'record-visit': recordVisit,
  'list-visits': listVisits,
  'open-visit': openVisit,
  'correct-visit': correctVisit,
  'list-replies': listReplies,
  'reply-to-visit': replyToVisit,
  'open-moderation': openModeration,
  'update-action': updateAction,
  'my-week': openWeek,
  'propose-visits': proposeVisitsAction,
  'switch-digest': switchDigest,
  'save-draft': saveDraft,
  'discard-draft': discardDraft,
  'preview-report': previewReport,
  'write-report': writeReportNow,
  'approve-report': approveReport,
  'circulate-report': circulateReport,
  'preview-paper': previewPaper,
  'write-paper': writePaper,
  'set-expecting': setExpecting,
  'write-ofsted-step': writeOfstedStep,
  'tick-ofsted-step': tickOfstedStep,
  'preview-import': previewImport,
  'apply-import': applyImport,
  'open-measures': openMeasures,
  'list-measures': listMeasures,
  'preview-measures': previewMeasures,
  'apply-measures': applyMeasures,
  'rebuild-dashboard': rebuildDashboard,
  'set-up': setUp,
};
