import type { Settings } from '../ports';

/** Named values in the script's or the person's properties: 9 KB each, 500 KB in all (platform-facts.md §2). */
export const scriptSettings = (properties: () => GoogleAppsScript.Properties.Properties): Settings => ({
  all: () => properties().getProperties(),
  set: (values) => void properties().setProperties(values),
  remove: (key) => void properties().deleteProperty(key),
});

export const hubSettings = (): Settings => scriptSettings(() => PropertiesService.getScriptProperties());
export const mySettings = (): Settings => scriptSettings(() => PropertiesService.getUserProperties());
