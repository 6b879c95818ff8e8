import { HubError } from '../hub/hub-error';
import type { Column } from './column';
import { EMPTY } from './codec';
import { RELEASES } from './migrations/releases';

/** The number of the last migration that this release brings: what a workbook must have run before it is written to. */
export const SCHEMA_VERSION = RELEASES.length;

/** Under which key the Settings sheet keeps the number of the last migration that the workbook has run. */
export const SCHEMA_KEY = 'schemaVersion';

/** The version that a settings row states; 0 for a workbook from before there were migrations. */
export const versionOf = (row: { value: string } | undefined): number => {
  const value = (row?.value ?? '').trim();
  return /^\d{1,6}$/.test(value) ? Number(value) : 0;
};

/** Throws `migration-due` or `release-older` unless the workbook is of exactly this release's version. */
export function refuseOtherSchema(version: number): void {
  if (version === SCHEMA_VERSION) return;
  if (version < SCHEMA_VERSION)
    throw new HubError({
      code: 'migration-due',
      message: 'The hub has been updated, and its workbook is not ready for the new release yet.',
      remedy:
        'Your text is kept: try again in an hour. To be ready sooner, ask your hub administrator to choose “Set up the hub” from the menu.',
    });
  throw new HubError({
    code: 'release-older',
    message: 'This page belongs to an older release of the hub than the workbook, so nothing is saved.',
    remedy:
      'Your text is kept: reload the page and try again. If that does not help, ask your hub administrator to update the script.',
  });
}

/** Whether a workbook of that version has no such column or sheet yet, so that it is missing without fault. */
export const isYetToCome = ({ since = 0 }: { since?: number }, version: number): boolean => since > version;

/** The version that lacks everything, for a sheet that is not there at all. */
export const NOTHING_YET = -1;

/** What a row of a workbook that has no such column yet holds under it. */
export const emptyValue = (column: Column): unknown => (column.mayBeEmpty ? '' : EMPTY[column.kind]());
