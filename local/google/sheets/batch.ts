/** Spreadsheets.batchUpdate: all requests or none, replies in order. */
import type { Book, Context } from './book';
import { appendCells, repeatCell, setDataValidation, updateCells } from './cells';
import { addChart, deleteEmbeddedObject, updateChartSpec } from './chart-requests';
import * as dimensions from './dimensions';
import { duplicateSheet } from './duplicate';
import { notModelled } from '../error';
import { findReplace } from './find-replace';
import { checkSize } from './grid-size';
import { createJournal, type Journal } from './journal';
import { mergeCells, unmergeCells } from './merges';
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from './conditional-rules';
import { addFilterView, deleteFilterView } from './filter-views';
import { createDeveloperMetadata, deleteDeveloperMetadata, updateDeveloperMetadata } from './metadata';
import { addNamedRange, deleteNamedRange, updateNamedRange } from './named-ranges';
import { addBanding, deleteBanding } from './painting-rules';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protection-requests';
import { deleteRange, insertRange } from './range-shifts';
import { Refusal, refuse } from './refusal';
import { checkShape, membersOf } from './shape';
import { addSheet, deleteSheet, updateSheetProperties, updateSpreadsheetProperties } from './sheet-requests';
import { clearBasicFilter, setBasicFilter, sortRange } from './sorting';
import type { Reply, Request } from './wire';

type Handlers = { [K in keyof Request]?: (context: Context, body: NonNullable<Request[K]>) => Reply };

/** Every request that is modelled. */
const HANDLERS: Handlers = {
  addSheet,
  updateSheetProperties,
  deleteSheet,
  duplicateSheet,
  updateSpreadsheetProperties,
  updateCells,
  appendCells,
  repeatCell,
  findReplace,
  setDataValidation,
  mergeCells,
  unmergeCells,
  appendDimension: dimensions.appendDimension,
  insertDimension: dimensions.insertDimension,
  deleteDimension: dimensions.deleteDimension,
  moveDimension: dimensions.moveDimension,
  updateDimensionProperties: dimensions.updateDimensionProperties,
  insertRange,
  deleteRange,
  addProtectedRange,
  updateProtectedRange,
  deleteProtectedRange,
  addBanding,
  deleteBanding,
  addConditionalFormatRule,
  updateConditionalFormatRule,
  deleteConditionalFormatRule,
  addChart,
  updateChartSpec,
  deleteEmbeddedObject,
  createDeveloperMetadata,
  updateDeveloperMetadata,
  deleteDeveloperMetadata,
  addNamedRange,
  updateNamedRange,
  deleteNamedRange,
  addFilterView,
  deleteFilterView,
  setBasicFilter,
  clearBasicFilter,
  sortRange,
};

/** Their names. */
export const REQUEST_KINDS = Object.keys(HANDLERS);

/** The one kind of a request; refuses several, none, and names that Google does not know. */
function kindOf(request: unknown, place: string): keyof Request {
  if (typeof request !== 'object' || request === null) return refuse(`Invalid value at '${place}'.`);
  const kinds = Object.entries(request).filter(([, body]) => body !== undefined);
  const [kind] = kinds[0] ?? [];
  if (kind === undefined) return refuse(`Invalid ${place}: No request set.`);
  if (kinds.length > 1)
    refuse(
      `Invalid value at '${place}' (oneof), oneof field 'kind' is already set. Cannot set '${kinds[1]?.[0]}'`,
    );
  if (!(kind in membersOf('Request')))
    refuse(`Invalid JSON payload received. Unknown name "${kind}" at '${place}': Cannot find field.`);
  if (!(kind in HANDLERS)) throw notModelled(`batchUpdate request ${kind}`);
  return kind as keyof Request;
}

const typeOf = (kind: string): string => `${kind[0]?.toUpperCase()}${kind.slice(1)}Request`;

function checkShapes(requests: readonly Request[]): (keyof Request)[] {
  return requests.map((request, index) => {
    const place = `requests[${index}]`;
    const kind = kindOf(request, place);
    checkShape(typeOf(kind), request[kind], `${place}.${kind}`);
    return kind;
  });
}

function apply(context: Context, request: Request, kind: keyof Request, index: number): Reply {
  const handler = HANDLERS[kind] as (context: Context, body: unknown) => Reply;
  try {
    const reply = handler(context, request[kind]);
    checkSize(context.book);
    return reply;
  } catch (error) {
    if (error instanceof Refusal) refuse(`Invalid requests[${index}].${kind}: ${error.message}`, error.code);
    throw error;
  }
}

export interface BatchResult<T> {
  replies: Reply[];
  /** What `finish` gave. */
  after: T | undefined;
  /** Cells written or cleared. */
  written: number;
  /** What takes it all back. */
  journal: Journal;
}

/**
 * Applies the requests in order, then runs `finish`; when any of it fails the workbook is as before and the error
 * tells which request it was.
 */
export function applyBatch<T>(
  book: Book,
  requests: readonly Request[],
  actor: string,
  now: number,
  finish?: () => T,
): BatchResult<T> {
  if (requests.length === 0) refuse('Must specify at least one request.');
  const kinds = checkShapes(requests);
  const context: Context = { book, journal: createJournal(), actor, now, written: 0 };
  try {
    const replies = requests.map((request, index) =>
      apply(context, request, kinds[index] as keyof Request, index),
    );
    return { replies, after: finish?.(), written: context.written, journal: context.journal };
  } catch (error) {
    context.journal.undo();
    throw error;
  }
}
