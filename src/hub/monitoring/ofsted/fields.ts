import { day, line, longText } from '../../field/field';
import { STEP_FIELDS } from '../visit/fields';

/** A step of an academy's Ofsted plan: what is agreed at a visit is asked for in the same words. */
export const OFSTED_STEP_FIELDS = {
  text: longText(STEP_FIELDS.text.label, { column: 'Step', rows: 3, missing: 'Say what will be done.' }),
  area: line('Prepares for', { column: 'Area' }),
  owner: line(STEP_FIELDS.owner.label),
  due: day(STEP_FIELDS.due.label, { missing: 'Say by when.' }),
  note: longText('Outcome', { column: 'Note' }),
} as const;
