/** Whom one can be: the owner, the people of the hub, anybody else who may open the workbook, and a stranger. */
import type { Workspace } from '../workspace';
import { rowsOf, type Row } from './rows';
import type { Person } from './wire';

const STRANGER = 'stranger@elsewhere.example';

/** Codes of the People sheet that are said letter by letter. */
const LETTERS = ['md', 'ceo', 'sle', 'it', 'hr', 'ect'];

/** The codes of the People sheet as words, `regional-ceo` as `Regional CEO`: whatever roles the hub knows. */
export function words(role: string): string {
  const said = role
    .split('-')
    .map((part) => (LETTERS.includes(part) ? part.toUpperCase() : part))
    .join(' ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function placeOf(row: Row, regions: Map<string, string>, academies: Map<string, string>): string {
  if (row['Active'] === false) return 'has left';
  const listed = (header: string): string[] =>
    String(row[header] ?? '')
      .split(/[,\s]+/)
      .filter((part) => part !== '')
      .map(words);
  const place = academies.get(String(row['Academy'])) ?? regions.get(String(row['Region'])) ?? '';
  const unit = words(String(row['Unit'] ?? ''));
  const also = listed('Also').map((role) => `also ${role}`);
  return [place || unit, ...listed('Teams'), ...also].filter((part) => part !== '').join(', ');
}

const namesById = (workspace: Workspace, title: string, header: string): Map<string, string> =>
  new Map(rowsOf(workspace, title, ['ID', header]).map((row) => [String(row['ID']), String(row[header])]));

function fromSheet(workspace: Workspace): Person[] {
  const regions = namesById(workspace, 'Regions', 'Region');
  const academies = namesById(workspace, 'Academies', 'Academy');
  return rowsOf(workspace, 'People', ['Name', 'E-mail', 'Role'])
    .filter((row) => String(row['E-mail']).includes('@'))
    .map((row) => ({
      email: String(row['E-mail']).toLowerCase(),
      name: String(row['Name']),
      role: words(String(row['Role'])),
      place: placeOf(row, regions, academies),
    }));
}

/** Nobody twice; the owner first, the stranger last. */
export function peopleOf(workspace: Workspace): Person[] {
  const known = fromSheet(workspace);
  const owner = known.find(({ email }) => email === workspace.owner);
  const people: Person[] = [
    { email: workspace.owner, name: owner?.name ?? 'The owner', role: 'Owner of the workbook', place: '' },
    ...known,
    ...workspace.users
      .list()
      .map(({ email, role }) => ({ email, name: email, role: `${words(role)} of the workbook`, place: '' })),
    { email: STRANGER, name: 'A stranger', role: 'Not of the trust', place: '' },
  ];
  return people.filter(({ email }, index) => people.findIndex((other) => other.email === email) === index);
}
