import type { Action } from './action';
import { closeAction } from './improvement-plan/close-action';
import { correctVisit } from './visit/correct-visit';
import { decideCategory } from './decision/decide-category';
import { listDecisions, openDecisions } from './decision/decisions';
import { discardDraft, saveDraft } from './visit/drafts';
import { applyImport, previewImport } from './import/rows';
import { applyMeasures, previewMeasures } from './measures/import-measures';
import { listMeasures, openMeasures } from './measures/see-measures';
import type { ActionName } from './api';
import { offerSupport } from './improvement-plan/offer-support';
import { openAction } from './improvement-plan/open-action';
import { openCard } from './open-card';
import { openWeek, switchDigest } from './week/my-week';
import { openModeration } from './moderation/open-moderation';
import { openAcademy, openSidebar } from './open-sidebar';
import { proposeVisitsAction } from './week/propose-visits';
import { setExpecting, tickOfstedStep, writeOfstedStep } from './ofsted/ofsted';
import { previewPaper, writePaper } from './document/papers';
import { planAction } from './improvement-plan/plan-action';
import { rebuildDashboard } from './rebuild-dashboard';
import { recordVisit } from './visit/record-visit';
import { approveReport, circulateReport, previewReport, writeReportNow } from './document/reports';
import { listReplies, replyToVisit } from './visit/reply';
import { openRubrics, writeRubric } from './decision/rubrics';
import { setUp } from './set-up/set-up';
import { updateAction } from './improvement-plan/update-action';
import { listVisits, openVisit } from './visit/history';

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
  'open-action': openAction,
  'plan-action': planAction,
  'close-action': closeAction,
  'offer-support': offerSupport,
  'list-decisions': listDecisions,
  'open-decisions': openDecisions,
  'decide-category': decideCategory,
  'open-rubrics': openRubrics,
  'write-rubric': writeRubric,
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
