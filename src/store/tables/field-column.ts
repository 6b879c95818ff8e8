import type { Field, Fields } from '../../hub/field/field';
import { EOB_ID, TRUST_BOARD_ID } from '../../hub/governance/report-kind';
import { ownWords } from '../../hub/field/own-word';
import { USUAL_WORDS } from '../../hub/trust/roles';
import { choice, date, lines, list, longText, number, text, yesNo, type Column } from '../column';

/** Columns that hold the ID of a row of another sheet. */
const REFERS = {
  person: { refers: 'people' },
  academy: { refers: 'academies', width: 80 },
  indicator: { refers: 'indicators', width: 80 },
  board: {},
};

/** What is said of such a column where its field says nothing. */
const HELP = {
  person: 'Person ID.',
  academy: 'Academy ID.',
  indicator: 'ID of an indicator.',
  board: `${TRUST_BOARD_ID}, ${EOB_ID}, or the ID of a region for its board.`,
};

/** The column in which the values of a field stand. */
export function columnOf(field: Field): Column {
  const { column, hint, since } = field;
  const later = since > 0 ? { since } : {};
  // What comes later is empty in the rows of older workbooks, whatever the form asks for now.
  const extra = { ...later, required: field.missing !== '' && since === 0 };
  switch (field.kind) {
    case 'line':
    case 'name':
    case 'reference':
      return text(column, hint, field.kind === 'line' ? extra : { ...extra, width: 180 });
    case 'longText':
      return longText(column, hint, extra);
    case 'day':
      return date(column, hint, extra);
    case 'number':
    case 'halfDays':
      return number(column, hint, { ...later, mayBeEmpty: true });
    case 'choice':
      return choiceColumn(field, extra);
    case 'person':
    case 'academy':
    case 'indicator':
    case 'board':
      return text(column, hint || HELP[field.kind], { ...extra, ...REFERS[field.kind] });
    case 'indicators':
      return list(column, hint || 'IDs of indicators.', later);
    case 'links':
    case 'yesNo':
      return (field.kind === 'links' ? lines : yesNo)(column, hint, later);
  }
}

/** The columns of some fields, under the same names. */
export const columnsOf = <F extends Fields>(fields: F): { [K in keyof F]: Column } =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, columnOf(field)])) as {
    [K in keyof F]: Column;
  };

function choiceColumn({ column, hint, choices }: Field, extra: { required: boolean }): Column {
  const meanings = choices
    .map(({ value, words }) => `${value}: ${ownWords(words, { specialist: USUAL_WORDS.specialistWord })}`)
    .join('; ');
  const values = choices.map(({ value }) => value);
  return choice(column, values, [hint, meanings].filter(Boolean).join(' '), extra);
}
