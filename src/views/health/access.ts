import {
  driftOf,
  isInBin,
  RESTORE_IN_DRIVE,
  type AccessRule,
  type Drift,
  type FileAccess,
} from '../../hub/trust/access';
import { addressOf } from '../../hub/trust/person';
import { cut } from '../../hub/text/text';
import { sortedBy } from '../../hub/order';
import { dateCell, type ViewCell, type ViewRow } from '../sheet-view';
import { counted } from '../words';
import { listed } from '../../hub/text/words';

/** What the section “Who can open what” rests on. */
export interface AccessModel extends AccessRule {
  access: FileAccess[];
}

/** Lines shown one by one; those that are as they should be beyond them are only counted. */
const LINES = 60;

/** Names in one cell; a folder open to more is as good as open to all. */
const NAMES = 25;

interface Checked {
  file: FileAccess;
  drift: Drift;
  drifts: boolean;
}

function checked(model: AccessModel): Checked[] {
  const all = model.access.map((file): Checked => {
    const drift = driftOf(file, model);
    const { surplus, missing, boardReads, principal } = drift;
    const drifts = !file.found || surplus.length + missing.length > 0 || !boardReads || principal !== '';
    return { file, drift, drifts };
  });
  return sortedBy(
    all,
    ({ drifts }) => (drifts ? 0 : 1),
    ({ file }) => (file.id.startsWith('folder:') ? 0 : 1),
    ({ file }) => file.name,
    ({ file }) => file.id,
  );
}

/** In one sentence whether access is as the rule says; nothing before it was first looked at. */
export function accessSummary(model: AccessModel): { good: boolean; words: string } | undefined {
  if (model.access.length === 0) return undefined;
  const drifting = checked(model).filter(({ drifts }) => drifts).length;
  return drifting === 0
    ? { good: true, words: 'Folders and documents are open to whom they should be, and to nobody else.' }
    : {
        good: false,
        words: `${counted(drifting, 'folder or document is', 'folders or documents are')} not open to just whom ${drifting === 1 ? 'it' : 'they'} should be: see “Who can open what”.`,
      };
}

/** A line for the workbook and for each folder and document, those that drift from the rule first. */
export function accessRows(model: AccessModel): ViewRow[] {
  const all = checked(model);
  const shown = all.slice(0, Math.max(LINES, all.filter(({ drifts }) => drifts).length));
  const rest = all.length - shown.length;
  return [
    workbookRow(model),
    ...shown.map((one) => fileRow(one, model)),
    ...(rest > 0
      ? [{ key: 'access:more', cells: [{ value: `and ${rest} more, open to just whom they should be` }] }]
      : []),
  ];
}

/** The scope `drive.file` shows no file that the hub did not make, and its own workbook was made before it. */
function workbookRow({ people }: AccessModel): ViewRow {
  const left = people.filter(({ active }) => !active).map(addressOf);
  const still = people.filter(({ active }) => active).map(addressOf);
  const gone = names([...new Set(left)].filter((who) => !still.includes(who)));
  return {
    key: 'access:workbook',
    cells: [
      { value: 'This workbook', bold: true },
      { value: '' },
      { value: 'Not known', tone: 'subtle' },
      { value: 'Google does not tell the hub: it may ask only about files that it made.' },
      {
        value: `Everyone who can open it can read every sheet, hidden ones too.${gone === '' ? '' : ` These have left: ${gone}.`}`,
      },
      { value: 'Look under Share whether only those are named who work in the hub.' },
    ],
    height: 50,
  };
}

function fileRow({ file, drift, drifts }: Checked, model: AccessModel): ViewRow {
  const words = drifts ? driftWords(file, drift, model) : { wrong: '', remedy: '' };
  const state: ViewCell = drifts ? { value: 'Look here', tone: 'alarm' } : { value: 'Good', tone: 'good' };
  return {
    key: `access:${file.id}`,
    cells: [
      { value: file.name, bold: true },
      dateCell(file.checkedOn, { align: 'left' }),
      state,
      { value: file.found ? names(file.readers) || 'Only the account that keeps the hub' : '' },
      { value: words.wrong },
      { value: words.remedy },
    ],
    height: 50,
  };
}

function driftWords(file: FileAccess, drift: Drift, model: AccessModel): { wrong: string; remedy: string } {
  if (isInBin(file)) return { wrong: 'It is in the bin of Drive.', remedy: RESTORE_IN_DRIVE };
  if (!file.found)
    return {
      wrong: 'The hub can no longer see it in Drive.',
      remedy: 'Look in the bin of Drive and restore it.',
    };
  const real = driftFound(file, drift, model).filter(({ there }) => there);
  return {
    wrong: cut(real.map(({ wrong }) => wrong).join(' '), 5000),
    remedy: real.map(({ remedy }) => remedy).join(' '),
  };
}

const TAKE_OUT = 'Take them out under Share in Drive, here or at the folder that it lies in.';
const REWRITE =
  'Have it written again: the hub takes it from an earlier Principal then. Take others out under Share in Drive.';

/** Each way to drift from the rule, whether it is there, and what to do about it. */
function driftFound(
  file: FileAccess,
  { surplus, missing, boardReads, principal }: Drift,
  { regions, principalDocuments }: AccessModel,
): { there: boolean; wrong: string; remedy: string }[] {
  const board = regions.find(({ id }) => id === file.region)?.board || 'its board';
  return [
    {
      there: surplus.length > 0,
      wrong: `Can open it and should not: ${names(surplus.map(({ who, why }) => `${who} (${why})`))}.`,
      remedy: principalDocuments.some(({ id }) => id === file.id) ? REWRITE : TAKE_OUT,
    },
    {
      there: missing.length > 0,
      wrong: `Cannot open it and should: ${names(missing)}.`,
      remedy: 'Run set-up again: it opens the folders.',
    },
    {
      there: principal !== '',
      wrong: `The Principal, ${principal}, cannot open it.`,
      remedy: 'Open it in the hub and give it to the Principal again.',
    },
    {
      there: !boardReads,
      wrong: `Nobody of ${board} can open it.`,
      remedy: 'Share it in Drive with the clerk of the board.',
    },
  ];
}

const names = (all: string[]): string =>
  listed(all.length <= NAMES ? all : [...all.slice(0, NAMES), `${all.length - NAMES} more`]);
