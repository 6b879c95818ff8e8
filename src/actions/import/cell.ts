import { isIsoDate } from '../../hub/time/date';
import { writtenDay } from '../../hub/time/written-day';
import { CELL_CHARACTERS, clean, oneLine } from '../../hub/text/text';
import { lettersOf } from '../../hub/trust/lists';
import { roleLabel, ROLES, USUAL_WORDS } from '../../hub/trust/roles';
import { decode, type Decoded } from '../../store/codec';
import type { Column } from '../../store/column';

/** Kinds of column whose text may go on over several lines; names and all else stand on one. */
const LONG = ['long text', 'lines'];

/** What a program leaves where it could not read a character: nobody has such a name. */
const UNREADABLE = '\ufffd';

/** Choices by what people call them. */
const SAID = new Map([
  ...ROLES.map((role) => [lettersOf(roleLabel(role, USUAL_WORDS)), role] as const),
  ...(['head', 'headteacher'] as const).map((name) => [name, 'principal'] as const),
  ...(['insetday', 'staffday', 'trainingday'] as const).map((name) => [name, 'inset'] as const),
  ...(['closed', 'closureday'] as const).map((name) => [name, 'closure'] as const),
]);

const ANSWERS = new Map([
  ...['y', 'active', 'current'].map((word) => [word, 'yes'] as const),
  ...['n', 'suspended', 'archived', 'inactive', 'left', 'deleted'].map((word) => [word, 'no'] as const),
]);

/** Text of an imported file as the column's value; what was typed in a way of its own is read as people mean it. */
export function importCell(column: Column, written: string): Decoded {
  const text = LONG.includes(column.kind) ? clean(written) : oneLine(written);
  if (clean(written).includes(UNREADABLE))
    return { expected: 'text whose every character can be read: save the file as UTF-8 and choose it again' };
  if (text.length > CELL_CHARACTERS) return { expected: 'at most 50,000 characters' };
  if (column.kind === 'number' && text !== '') {
    const value = Number(text.replace(/,/g, ''));
    return Number.isFinite(value) ? { value } : { expected: 'a number' };
  }
  if (column.kind === 'date' && text !== '') {
    const day = writtenDay(text);
    return isIsoDate(day) ? { value: day } : { expected: 'a date: 2026-11-03 or 03/11/2026' };
  }
  if (column.kind === 'choice') return saidOf(column, decode(column, choiceIn(column, text)));
  if (column.kind === 'yes/no') return decode(column, ANSWERS.get(text.toLowerCase()) ?? text);
  const decoded = decode(column, text);
  // An empty cell that must name a row of another list: say what to name, not that some text is missing.
  return column.refers && text === '' && 'expected' in decoded ? { expected: 'an ID or a name' } : decoded;
}

/** Of roles, people are told the names that they have, not the codes of the sheet. */
const saidOf = ({ choices }: Column, decoded: Decoded): Decoded =>
  choices === ROLES && 'expected' in decoded
    ? { expected: `one of: ${ROLES.map((role) => roleLabel(role, USUAL_WORDS)).join(', ')}` }
    : decoded;

/** The choice that is meant, whatever its capitals, spaces and marks; the text itself where none is. */
function choiceIn({ choices = [] }: Column, text: string): string {
  const letters = lettersOf(text);
  const said = SAID.get(letters);
  return (
    choices.find((choice) => letters !== '' && lettersOf(choice) === letters) ??
    (said !== undefined && choices.includes(said) ? said : text)
  );
}
