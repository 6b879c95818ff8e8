import type { Settings } from '../ports';
import { patiently } from './back-off';

/** Named values in the script's or the person's properties: 9 KB each, 500 KB in all (docs/google.md §2). */
export const scriptSettings = (properties: () => GoogleAppsScript.Properties.Properties): Settings => ({
  all: () => patiently(() => properties().getProperties(), true),
  set: (values) => void patiently(() => properties().setProperties(values), true),
  remove: (key) => void patiently(() => properties().deleteProperty(key), true),
});

export const hubSettings = (): Settings => scriptSettings(() => PropertiesService.getScriptProperties());
export const mySettings = (): Settings => scriptSettings(() => PropertiesService.getUserProperties());
