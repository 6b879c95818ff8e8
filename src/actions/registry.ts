import type { Action } from './action';
import { closeAction } from './close-action';
import { correctVisit } from './correct-visit';
import { decideCategory } from './decide-category';
import { listDecisions, openDecisions } from './decisions';
import { discardDraft, saveDraft } from './drafts';
import { applyImport, previewImport } from './import-rows';
import { applyMeasures, previewMeasures } from './measures/import-measures';
import { listMeasures, openMeasures } from './measures/see-measures';
import type { ActionName } from './models';
import { offerSupport } from './offer-support';
import { openAction } from './open-action';
import { openCard } from './open-card';
import { openWeek, switchDigest } from './my-week';
import { openModeration } from './open-moderation';
import { openAcademy, openSidebar } from './open-sidebar';
import { proposeVisitsAction } from './propose-visits';
import { setExpecting, tickOfstedStep, writeOfstedStep } from './ofsted';
import { previewPaper, writePaper } from './papers';
import { planAction } from './plan-action';
import { rebuildDashboard } from './rebuild-dashboard';
import { recordVisit } from './record-visit';
import { approveReport, circulateReport, previewReport, writeReportNow } from './reports';
import { listReplies, replyToVisit } from './reply-to-visit';
import { openRubrics, writeRubric } from './rubrics';
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
