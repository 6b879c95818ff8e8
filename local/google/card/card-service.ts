/**
 * `CardService`, as far as the hub's cards go: strict builders that answer Google's own JSON. A widget, member or enum
 * value that is not here throws `not modelled`; a wrong type throws in Apps Script's own words.
 */
import { method, type Stub } from '../stub';
import type { World } from '../world';
import { newCardBuilder, newCardHeader, newCardSection, newFixedFooter } from './card-builder';
import { newAction, newOpenLink } from './clicks';
import { values } from './piece';
import {
  newActionResponseBuilder,
  newNavigation,
  newNotification,
  newUniversalActionResponseBuilder,
} from './responses';
import { newTextButton, WIDGETS } from './widgets';

const ENUMS: Record<string, readonly string[]> = {
  LoadIndicator: ['SPINNER', 'NONE'],
  OpenAs: ['FULL_SIZE', 'OVERLAY'],
  OnClose: ['NOTHING', 'RELOAD'],
  SelectionInputType: ['CHECK_BOX', 'RADIO_BUTTON', 'DROPDOWN'],
  TextButtonStyle: ['TEXT', 'OUTLINED', 'FILLED', 'FILLED_TONAL', 'BORDERLESS'],
};

export function cardService(world: World): Stub {
  const makers: Record<string, () => Stub> = {
    ...WIDGETS,
    newTextButton,
    newAction: () => newAction(world),
    newOpenLink: () => newOpenLink(world),
    newCardBuilder,
    newCardHeader,
    newCardSection,
    newFixedFooter,
    newNavigation,
    newNotification,
    newActionResponseBuilder,
    newUniversalActionResponseBuilder,
  };
  return {
    name: 'CardService',
    members: {
      ...Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, method([], make)])),
      ...Object.fromEntries(Object.entries(ENUMS).map(([name, names]) => [name, values(name, names)])),
    },
  };
}
