import type { ComponentChildren } from 'preact';
import type { Hub } from './hub-context';
import { ImportRecordsScreen } from './record/import';
import { RecordsScreen } from './record/records';
import type { Route } from './route';
import { AcademyScreen } from './screens/academy/academy';
import { ActionScreen } from './screens/action/action';
import { CorrectScreen } from './screens/visit/correct';
import { DecisionsScreen } from './screens/decision/decisions';
import { HealthScreen } from './screens/health';
import { HomeScreen } from './screens/home';
import { ImportScreen } from './screens/import/import';
import { MeasuresScreen } from './screens/measures/measures';
import { DoneScreen, KeptScreen } from './screens/kept';
import { OfstedScreen } from './screens/ofsted/ofsted';
import { PrincipalDocumentScreen } from './screens/document/principal-document';
import { OpenActionScreen } from './screens/action/open-action';
import { PlanActionScreen } from './screens/action/plan-action';
import { PlanScreen } from './screens/action/plan';
import { ReplyScreen } from './screens/visit/reply';
import { MyWeekScreen } from './screens/week/my-week';
import { ModerationScreen } from './screens/visit/moderation';
import { ReportScreen } from './screens/document/report';
import { ReportsScreen } from './screens/document/reports';
import { RubricsScreen } from './screens/decision/rubrics';
import { SelfReviewScreen } from './screens/self-review/self-review';
import { SettingsScreen } from './screens/settings';
import { SetUpScreen } from './screens/set-up';
import { VisitPlanScreen } from './screens/week/visit-plan';
import { VisitScreen } from './screens/visit/visit';
import { VisitSavedScreen } from './screens/visit/saved';
import { VisitsScreen } from './screens/visit/visits';
import { WithdrawScreen } from './screens/visit/withdraw';

type To<S extends Route['screen']> = Extract<Route, { screen: S }>;

/** What each route shows. */
const SCREENS: { [S in Route['screen']]: (route: To<S>, hub: Hub) => ComponentChildren } = {
  home: () => <HomeScreen />,
  visit: ({ academy, draft, fresh, save, kind, focus }) => (
    <VisitScreen
      key={save ?? draft ?? ''}
      {...(draft ? { draft } : {})}
      {...(fresh ? { fresh } : {})}
      {...(academy ? { academy } : {})}
      {...(save ? { save } : {})}
      {...(kind ? { kind } : {})}
      {...(focus ? { focus } : {})}
    />
  ),
  saved: ({ saved, what }) => <VisitSavedScreen saved={saved} what={what} />,
  visits: ({ academy }) => <VisitsScreen {...(academy ? { academy } : {})} />,
  withdraw: ({ visit }) => <WithdrawScreen key={visit} visit={visit} />,
  correct: ({ visit, words, reason }) => (
    <CorrectScreen key={visit} visit={visit} {...(words ? { words } : {})} {...(reason ? { reason } : {})} />
  ),
  academy: ({ academy }) => <AcademyScreen academy={academy} />,
  reply: ({ visit }) => <ReplyScreen key={visit} visit={visit} />,
  'self-review': ({ academy }) => <SelfReviewScreen key={academy} academy={academy} />,
  ofsted: ({ academy }) => <OfstedScreen academy={academy} />,
  document: ({ subject }) => <PrincipalDocumentScreen subject={subject} />,
  plan: () => <PlanScreen />,
  action: ({ action }) => <ActionScreen key={action.id} action={action} />,
  'open-action': ({ action }) => <OpenActionScreen key={action} id={action} />,
  'plan-action': ({ academy, indicator }) => <PlanActionScreen academy={academy} indicator={indicator} />,
  kept: ({ title }) => <KeptScreen title={title} />,
  done: ({ title, words }) => <DoneScreen title={title} words={words} />,
  'my-week': () => <MyWeekScreen />,
  'visit-plan': () => <VisitPlanScreen />,
  moderation: () => <ModerationScreen />,
  reports: () => <ReportsScreen />,
  report: ({ report }) => <ReportScreen key={report} report={report} />,
  rubrics: () => <RubricsScreen />,
  decisions: ({ academy }) => <DecisionsScreen academy={academy ?? ''} />,
  import: () => <ImportScreen />,
  measures: () => <MeasuresScreen />,
  health: () => <HealthScreen />,
  settings: () => <SettingsScreen />,
  records: ({ kind, academy }) => (
    <RecordsScreen key={`${kind} ${academy ?? ''}`} kind={kind} academy={academy} />
  ),
  'import-records': ({ kind }) => <ImportRecordsScreen key={kind} kind={kind} />,
  'set-up': (_, hub) => <SetUpScreen call={hub.call} hubThere onLeave={leaveSetUp(hub)} />,
};

const leaveSetUp = (hub: Hub) => (screen: 'home' | 'import') => {
  void hub.refresh();
  hub.go({ screen });
};

/** Where the person is. */
export function Screen({ route, hub }: { route: Route; hub: Hub }) {
  const show = SCREENS[route.screen] as (route: Route, hub: Hub) => ComponentChildren;
  return <>{show(route, hub)}</>;
}
