import type { KindName } from '../src/hub/record/kinds';
import type { VisitKind } from '../src/hub/monitoring/visit/visit';
import type { VisitSaved } from '../src/actions/visit/api';
import type { ActionView } from '../src/actions/improvement-plan/views';
import type { PrincipalDocumentInput } from '../src/actions/document/api';
import type { VisitInput } from '../src/hub/monitoring/visit/input';

/** What was done to a visit. */
export type VisitChange = 'recorded' | 'corrected' | 'withdrawn';

/** Where the person is in the hub. */
export type Route =
  | { screen: 'home' }
  /**
   * With `draft`, that of that visit; with `fresh`, none; with `save`, what waits on the device under that request is
   * corrected; with `kind` and `focus`, so it opens.
   */
  | {
      screen: 'visit';
      academy?: string;
      draft?: string;
      fresh?: boolean;
      save?: string;
      kind?: VisitKind;
      focus?: string[];
    }
  | { screen: 'saved'; saved: VisitSaved; what: VisitChange }
  | { screen: 'correct'; visit: string; words?: VisitInput; reason?: string }
  | { screen: 'withdraw'; visit: string }
  /** With `academy`, only those of that academy. */
  | { screen: 'visits'; academy?: string }
  | { screen: 'academy'; academy: string }
  | { screen: 'ofsted'; academy: string }
  | { screen: 'document'; subject: PrincipalDocumentInput }
  | { screen: 'reply'; visit: string }
  | { screen: 'self-review'; academy: string }
  | { screen: 'plan' }
  | { screen: 'action'; action: ActionView }
  /** An action of which only the ID is known yet. */
  | { screen: 'open-action'; action: string }
  /** With `indicator`, it answers that finding. */
  | { screen: 'plan-action'; academy: string; indicator?: string }
  | { screen: 'kept'; title: string }
  | { screen: 'done'; title: string; words: string }
  | { screen: 'my-week' }
  | { screen: 'visit-plan' }
  | { screen: 'moderation' }
  | { screen: 'reports' }
  | { screen: 'report'; report: string }
  | { screen: 'rubrics' }
  /** With `academy`, that one stands open. */
  | { screen: 'decisions'; academy?: string }
  | { screen: 'import' }
  | { screen: 'measures' }
  | { screen: 'settings' }
  | { screen: 'health' }
  | { screen: 'set-up' }
  /** With `academy`, only those of that academy. */
  | { screen: 'records'; kind: KindName; academy?: string }
  | { screen: 'import-records'; kind: KindName };

/** The screen that menu or address asked for, by `data-screen`, `data-academy`, `data-visit` and `data-action` of the page. */
export function firstRoute({ screen, academy = '', visit = '', action = '' }: DOMStringMap): Route {
  switch (screen) {
    case 'visit':
      return academy === '' ? { screen } : { screen, academy };
    case 'reply':
      return visit === '' ? { screen: 'home' } : { screen, visit };
    case 'self-review':
      return academy === '' ? { screen: 'home' } : { screen, academy };
    case 'action':
      return action === '' ? { screen: 'plan' } : { screen: 'open-action', action };
    case 'plan':
    case 'my-week':
    case 'moderation':
    case 'reports':
    case 'rubrics':
    case 'decisions':
    case 'import':
    case 'health':
    case 'settings':
    case 'set-up':
      return { screen };
    case 'academy':
      return { screen, academy };
    default:
      return { screen: 'home' };
  }
}
