/** Whom one can be: the owner, the people of the hub, whoever else may open the workbook, and a stranger. */
import type { Workspace } from '../workspace';
import { rowsOf, type Row } from './rows';
import type { Person } from './wire';

const STRANGER = 'stranger@elsewhere.example';

/** The codes of the People sheet in the words that the page shows; an unknown one is shown as it is written. */
const ROLE_WORDS: Record<string, string> = {
  md: 'Managing Director',
  'deputy-md': 'Deputy Managing Director',
  'regional-ceo': 'Regional CEO',
  'national-director': 'National Director',
  'unit-lead': 'Unit lead',
  principal: 'Principal',
  sle: 'Specialist leader',
  'central-staff': 'Central staff',
  clerk: 'Board clerk',
  'board-member': 'Board member',
  'hub-owner': 'Keeper of the hub',
};

const words = (role: string): string =>
  ROLE_WORDS[role] ?? (role.charAt(0).toUpperCase() + role.slice(1)).replace(/-/g, ' ');

function placeOf(row: Row, regions: Map<string, string>, academies: Map<string, string>): string {
  if (row['Active'] === false) return 'has left';
  return (
    academies.get(String(row['Academy'])) ?? regions.get(String(row['Region'])) ?? String(row['Unit'] ?? '')
  );
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
