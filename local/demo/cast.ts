import { yearStart } from './day';
import { academyName, emailOf, inventedNames, regionName } from './names';
import type { Phase } from './phase-words';
import type { Random } from './random';
import { OWN_CALENDAR, TRUST_CALENDAR } from './school-year';
import { inventedStory, STORIES, stretched, type Story } from './stories';

export interface CastPerson {
  id: string;
  name: string;
  email: string;
  role: string;
  /** Further roles and teams, with commas between, as the sheet has them. */
  alsoRoles: string;
  teams: string;
  nationalResponsibility: string;
  region: string;
  academy: string;
  unit: string;
  active: boolean;
}

export interface CastAcademy {
  id: string;
  index: number;
  name: string;
  /** Index into `regions`. */
  region: number;
  phase: Phase;
  calendar: string;
  joinedOn: string;
  principal: CastPerson;
  story: Story;
}

export interface CastRegion {
  id: string;
  name: string;
  ceo: CastPerson;
  clerk: CastPerson;
}

/** Everybody and every place of the trust. */
export interface Cast {
  people: CastPerson[];
  regions: CastRegion[];
  academies: CastAcademy[];
  md: CastPerson;
  /** Leads the MAD unit. */
  nationalDirector: CastPerson;
  /** Those who lead monitoring visits. */
  monitors: CastPerson[];
  specialists: CastPerson[];
  owner: CastPerson;
}

interface Plan {
  academies: number;
  regions: number;
  /** Calendar years in which the first and the last academic year begin. */
  firstYear: number;
  lastYear: number;
}

const numbered = (letter: string, index: number, of: number): string =>
  letter + String(index + 1).padStart(Math.max(2, String(of).length), '0');

type Part = Partial<Omit<CastPerson, 'id' | 'name' | 'email' | 'role'>> & { role: string };

/** What each Regional CEO answers for in the whole trust. */
const NATIONAL = ['primary phase', 'secondary phase', 'attendance', 'special educational needs'];

/** The parts to be played, in the order of their ids. */
function parts(plan: Plan, ids: { region(index: number): string; academy(index: number): string }): Part[] {
  const each = (count: number, part: (index: number) => Part): Part[] =>
    Array.from({ length: count }, (_, at) => part(at));
  const home = (at: number): string => ids.academy((at * 5 + 1) % plan.academies);
  return [
    { role: 'md' },
    { role: 'deputy-md' },
    ...each(plan.regions, (at) => ({
      role: 'regional-ceo',
      region: ids.region(at),
      nationalResponsibility: NATIONAL[at % NATIONAL.length] as string,
    })),
    { role: 'national-director', unit: 'mad' },
    ...['improvement', 'innovation', 'operations'].map((unit) => ({ role: 'unit-lead', unit })),
    ...each(plan.academies, (at) => ({ role: 'principal', academy: ids.academy(at) })),
    ...each(Math.max(6, Math.round(plan.academies / 3)), (at) => ({ role: 'sle', academy: home(at) })),
    ...each(Math.max(3, Math.round(plan.academies / 8)), (at) => ({
      role: 'central-staff',
      alsoRoles: at === 0 ? 'clerk' : '',
    })),
    ...each(plan.regions + 1, () => ({ role: 'clerk' })),
    ...each(4, () => ({ role: 'board-member' })),
    { role: 'hub-owner' },
    { role: 'central-staff', active: false },
    { role: 'team-member', teams: 'premises, it' },
  ];
}

function cast(plan: Plan, random: Random): CastPerson[] {
  const region = (at: number): string => `R${at + 1}`;
  const all = parts(plan, { region, academy: (at) => numbered('A', at, plan.academies) });
  const names = inventedNames(all.length, random.fork('names'));
  return all.map((part, at) => {
    const name = names[at] as string;
    const email = part.role === 'hub-owner' ? 'hub.owner@hub.example' : emailOf(name);
    const empty = { alsoRoles: '', teams: '', nationalResponsibility: '' };
    const nowhere = { region: '', academy: '', unit: '', active: true };
    return { id: numbered('P', at, all.length), name, email, ...empty, ...nowhere, ...part };
  });
}

/** Puts the trust together. At most the first sixteen academies have a story told by hand; the others get one by lot. */
export function makeCast(plan: Plan, random: Random): Cast {
  const people = cast(plan, random);
  const playing = (role: string): CastPerson[] =>
    people.filter((person) => person.role === role && person.active);
  const one = (role: string): CastPerson => playing(role)[0] as CastPerson;
  const clerks = playing('clerk');
  const principals = playing('principal');
  const regions = playing('regional-ceo').map((ceo, at) => {
    return { id: `R${at + 1}`, name: regionName(at), ceo, clerk: clerks[at] as CastPerson };
  });
  const academies = principals.map((principal, index) => academyOf(plan, index, principal, random));
  const specialists = playing('sle');
  const monitors = [one('national-director'), ...playing('central-staff'), one('deputy-md'), ...specialists];
  const leaders = { md: one('md'), nationalDirector: one('national-director'), owner: one('hub-owner') };
  return { people, regions, academies, ...leaders, monitors, specialists };
}

function academyOf(plan: Plan, index: number, principal: CastPerson, random: Random): CastAcademy {
  const story = storyOf(plan, index, random);
  const [name, phase] = academyName(index);
  return {
    id: principal.academy,
    index,
    name,
    region: Math.min(Math.floor((index * plan.regions) / plan.academies), plan.regions - 1),
    phase,
    calendar: story.calendar === 'own' ? OWN_CALENDAR : TRUST_CALENDAR,
    joinedOn: story.joinedOn,
    principal,
    story,
  };
}

/** Told by hand or by lot, with a baseline and as many yearly diagnoses as it has been there for. */
function storyOf({ firstYear, lastYear }: Plan, index: number, random: Random): Story {
  const count = (joined: number): number => lastYear - Math.max(firstYear, joined) + 1;
  const told = STORIES[index];
  if (told) return stretched(told, count(yearStart(told.joinedOn)));
  const joined = firstYear - 1 - (index % 8);
  return inventedStory(joined, count(joined), random.fork(`story ${index}`));
}
