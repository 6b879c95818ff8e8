import type { AcademyApi } from './academy/api';
import type { DecisionApi } from './decision/api';
import type { DocumentApi } from './document/api';
import type { HealthApi } from './health/api';
import type { HomeApi } from './home/api';
import type { ImportApi } from './import/api';
import type { PlanApi } from './improvement-plan/api';
import type { MeasuresApi } from './measures/api';
import type { ModerationApi } from './moderation/api';
import type { OfstedApi } from './ofsted/api';
import type { RecordApi } from './record/api';
import type { SelfReviewApi } from './self-review/api';
import type { SettingsApi } from './settings/api';
import type { SetUpApi } from './set-up/api';
import type { VisitApi } from './visit/api';
import type { WeekApi } from './week/api';

/** The whole API as the sidebar sees it: name -> what goes in, what comes out. `registry.ts` implements it. */
export interface Api
  extends
    AcademyApi,
    DecisionApi,
    DocumentApi,
    HealthApi,
    HomeApi,
    ImportApi,
    PlanApi,
    MeasuresApi,
    ModerationApi,
    OfstedApi,
    RecordApi,
    SelfReviewApi,
    SettingsApi,
    SetUpApi,
    VisitApi,
    WeekApi {}
export type ActionName = keyof Api;
