import type { VisitInput, VisitSaved } from '../src/actions/models';

/** Where the person is in the sidebar. */
export type Route =
  | { screen: 'home' }
  | { screen: 'visit'; academy?: string }
  | { screen: 'saved'; saved: VisitSaved; corrected: boolean }
  | { screen: 'correct'; visit: string; words?: VisitInput; reason?: string }
  /** With `visits`, its visits stand open. */
  | { screen: 'academy'; academy: string; visits?: boolean }
  | { screen: 'reports' }
  | { screen: 'report'; report: string }
  | { screen: 'import' }
  | { screen: 'set-up' };

/** The screen that the menu asked for, by `<html data-screen>`. */
export function firstRoute(screen: string | undefined): Route {
  switch (screen) {
    case 'visit':
    case 'reports':
    case 'import':
    case 'set-up':
      return { screen };
    case 'academy':
      return { screen, academy: '' };
    default:
      return { screen: 'home' };
  }
}
