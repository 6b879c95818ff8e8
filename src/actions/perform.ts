import { safeParse } from 'valibot';
import { fingerprint } from '../hub/fingerprint';
import type { Book } from '../hub/book';
import { HubError } from '../hub/hub-error';
import type { Ports } from '../ports';
import { refuseOtherSchema } from '../store/schema';
import { BASICS, bookOf, bookOfAll } from '../store/tables';
import type { ActionBook, WriteAction, Outcome, ReadAction } from './action';
import type { PersonalContext } from './context';
import { knownCall, type KnownCall } from './former-calls';
import { refuseYetToCome } from './left-out';
import { locked } from './locked';
import { openFor } from './open';
import type { Answer, Call, Problem } from './answer';
import type { ActionName, Api } from './api';
import type { RecordApi } from './record/api';
import { paintAfresh } from './dashboard/rebuild';
import { REGISTRY } from './registry';
import type { TableName } from '../store/tables';
import { badInput } from './bad-input';
import { pathOf } from './input';
import { requestOf } from './request-id';

/**
 * Everything that sidebar, menu or card asks for: parse, find out who asks and whether they may, do it, answer. Never
 * throws for what a person or Google did; a programming error is answered as `unexpected`, with its words.
 */
export function perform(ports: Ports, call: Call): Answer<unknown> {
  try {
    return { ok: true, result: answer(ports, call) };
  } catch (error) {
    return { ok: false, error: discreet(ports, problemOf(error)) };
  }
}

function answer(ports: Ports, sent: Call): unknown {
  const call = knownCall(sent);
  const action = Object.prototype.hasOwnProperty.call(REGISTRY, call.action)
    ? REGISTRY[call.action as ActionName]
    : undefined;
  if (!action) {
    throw new HubError({
      code: 'unknown-action',
      message: `The hub knows no action “${call.action}”.`,
      remedy: 'Close the hub and open it again.',
    });
  }
  const email = identity(ports);
  const input = parsed(action.input, call.input ?? {});
  if (action.kind === 'unlocked')
    return action.run({ ports, email, open: () => openFor(ports, email, action) }, input as never);
  if (action.kind === 'read') return ask(ports, email, action as ReadAction<ActionName>, input);
  return write(ports, email, action as unknown as WriteAction<ActionName>, call, input);
}

function identity(ports: Ports): string {
  const email = ports.who.email();
  if (email !== '') return email;
  throw new HubError({
    code: 'no-identity',
    message: 'Google does not say who you are, so the hub shows and saves nothing.',
    remedy: 'Sign in with your account of the trust, with no other Google account signed in beside it.',
  });
}

/** Throws `bad-input`, naming every field that is not of the right form. */
export function parsed<N extends ActionName>(schema: WriteAction<N>['input'], raw: unknown): Api[N]['input'] {
  const result = safeParse(schema, raw);
  if (result.success) return result.output;
  const fields: Record<string, string> = {};
  for (const issue of result.issues) {
    const path = pathOf(issue.path);
    fields[path] = fields[path] ?? issue.message;
  }
  throw new HubError(badInput('Some fields need attention.', fields));
}

/** The table of the kind of record that the input names, where the action is about kinds; its schema knows them all. */
const ownTables = ({ book }: { book: ActionBook }, input: Api[ActionName]['input']): TableName[] =>
  book === 'kind' ? [(input as RecordApi['list-records']['input']).kind] : [];

function ask(
  ports: Ports,
  email: string,
  action: ReadAction<ActionName>,
  input: Api[ActionName]['input'],
): unknown {
  const own = ownTables(action, input);
  const reads = [...action.reads, ...own, ...(action.alsoReads?.(input) ?? [])];
  const context = openFor(ports, email, { ...action, reads, writes: [] }, own.map(bookOf));
  refuseYetToCome(context, own);
  return action.run(context, input);
}

/** The tables that an action writes, and the one book in which they lie. */
interface Written {
  book: Book;
  tables: TableName[];
}

/** What an action writes: one about kinds, in the book of its kind only. Throws where the registry names two books. */
function writtenBy(
  { book, writes }: Pick<WriteAction<ActionName>, 'book' | 'writes'>,
  own: TableName[],
): Written {
  const kindBook = book === 'kind' ? bookOfAll(own) : undefined;
  const tables = [...writes.filter((name) => kindBook === undefined || bookOf(name) === kindBook), ...own];
  return { tables, book: bookOfAll(tables) };
}

/** A write whose answer was lost is looked for again: this many times in all. */
const TRIES = 3;

function write(
  ports: Ports,
  email: string,
  action: WriteAction<ActionName>,
  call: KnownCall,
  input: Api[ActionName]['input'],
): unknown {
  const request = requestOf(call);
  return locked(ports, () => {
    for (let tries = 1; ; tries += 1) {
      try {
        return writeOnce(ports, email, action, { ...call, request }, input);
      } catch (error) {
        if (!(error instanceof HubError && error.code === 'google-unsure') || tries === TRIES) throw error;
      }
    }
  });
}

/** Reads what the action needs, with the answers kept for retries, and refuses anyone who may not do it. */
function openToWrite(
  ports: Ports,
  email: string,
  action: WriteAction<ActionName>,
  input: Api[ActionName]['input'],
  own: TableName[],
  { book, tables: written }: Written,
): PersonalContext {
  const { may, reads, writes, paints = [] } = action;
  const { requests, log, about } = BASICS[book];
  const wanted = [...reads, ...own].filter((name) => written.includes(name) || !writes.includes(name));
  return openFor(ports, email, {
    ...{ may, paints: book === 'hub' ? paints : [] },
    reads: [requests, about, ...wanted, ...(action.alsoReads?.(input, ports) ?? [])],
    writes: [requests, log, ...written],
  });
}

function writeOnce(
  ports: Ports,
  email: string,
  action: WriteAction<ActionName>,
  call: KnownCall & { request: string },
  input: Api[ActionName]['input'],
): unknown {
  const own = ownTables(action, input);
  const written = writtenBy(action, own);
  const { book } = written;
  const personal = openToWrite(ports, email, action, input, own, written);
  const { session } = personal;
  refuseOtherSchema(session.version);
  refuseOtherSchema(session.versionOf(book));
  const hash = fingerprint(JSON.stringify(call.said ?? [call.action, input]));
  const { requests } = BASICS[book];
  if (session.table(requests).rowOf.has(call.request)) {
    const before = session.need(requests, call.request);
    return answeredBefore(action, personal, input, before, hash);
  }
  const outcome = action.run(personal, input);
  stageAnswer(personal, book, call, hash, outcome);
  session.commit();
  if (session.paintedOver()) paintAfresh(ports, email);
  return outcome.answer;
}

/** The answer kept for a retry, and the line in the log, committed with the rows themselves in their book. */
function stageAnswer(
  { session, ports, now: at, email: who }: PersonalContext,
  book: Book,
  { request, action }: Call & { request: string },
  hash: string,
  { keep, log }: Outcome<unknown>,
): void {
  const written = session.of(book);
  written.add(BASICS[book].requests, { id: request, at, who, action, hash, answer: JSON.stringify(keep) });
  if (log) written.add(BASICS[book].log, { id: ports.ids.next(), at, who, action, ...log });
}

function answeredBefore(
  action: WriteAction<ActionName>,
  context: PersonalContext,
  input: Api[ActionName]['input'],
  before: { who: string; hash: string; answer: string; at: string },
  hash: string,
): unknown {
  if (before.who === context.email && before.hash === hash) {
    return action.replay(context, input, JSON.parse(before.answer));
  }
  throw new HubError({
    code: 'answered-differently',
    message: 'This was already saved with different text.',
    remedy: 'Open what was saved and correct it. Your new text is kept in the form.',
    ...(before.who === context.email ? { stored: { savedAt: before.at, by: before.who } } : {}),
  });
}

/** What tells of the sheets themselves is for those who may open them; others hear that their keeper must look. */
function discreet(ports: Ports, problem: Problem): Problem {
  const telling = problem.code === 'cell-unreadable' || problem.code === 'unexpected';
  if (!telling || ports.who.asThemselves()) return problem;
  return {
    code: problem.code,
    message:
      problem.code === 'unexpected'
        ? problem.message
        : 'Something that this needs cannot be read in the hub’s sheets.',
    remedy: 'Your text is kept. Ask your hub administrator to look at the sheet “Health”, then try again.',
  };
}

function problemOf(error: unknown): Problem {
  if (error instanceof HubError) {
    const { code, message, remedy, where, fields, stored } = error;
    return {
      code,
      message,
      remedy,
      ...(where === undefined ? {} : { where }),
      ...(fields === undefined ? {} : { fields }),
      ...(stored === undefined ? {} : { stored }),
    };
  }
  const words = (error as { stack?: string; message?: string } | null)?.stack ?? String(error);
  return {
    code: 'unexpected',
    message: 'Something went wrong.',
    where: words.slice(0, 600),
    remedy: 'Your text is kept. Try again. If it happens again, send this message to your hub administrator.',
  };
}
