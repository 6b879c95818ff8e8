/** What an address stands for: the call, as Apps Script names it, and how its parts become the call's arguments. */
import type { Content } from '../google/drive-content';
import type { DriveWorld } from '../google/drive-files';
import type { SheetsWorld } from '../google/sheets-service';
import type { RestRequest } from './request';

/** What of the Workspace answers over REST. */
export type RestWorld = DriveWorld & SheetsWorld;

export interface RestCall {
  request: RestRequest;
  /** Mail address, lower case. */
  actor: string;
  /** What stood in the address where the route has brackets, decoded. */
  parts: string[];
}

export type RestAnswer = { json: unknown } | { content: Content } | { nothing: true };

export interface Route {
  verb: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Of the path as it is sent, percent signs and all. */
  path: RegExp;
  /** `Sheets.Spreadsheets.get`: what is counted and charged (limits.ts). */
  call: string;
  run(world: RestWorld, call: RestCall): RestAnswer;
}
