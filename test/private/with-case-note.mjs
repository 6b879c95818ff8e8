/** A webpack loader: adds the kind of record that only tests have to the list of kinds, and changes nothing else. */
const LIST = 'export const KINDS = [';

export default function withCaseNote(source) {
  if (!source.includes(LIST)) throw new Error(`The list of kinds does not begin with “${LIST}” any more.`);
  return `import { caseNote } from '../../../test/private/case-note';\n${source.replace(LIST, `${LIST}caseNote, `)}`;
}
