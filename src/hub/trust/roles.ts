/** The words for roles that a trust may set (Settings), as `roleLabel` needs them. */
export interface RoleWords {
  regionalCeoWord: string;
  specialistWord: string;
}

/** The words that hold until a trust sets its own. */
export const USUAL_WORDS: RoleWords = { regionalCeoWord: 'Regional CEO', specialistWord: 'SLE' };

/** Those who hold rights together: `rights.ts` grants each right to groups, and to few single offices. */
export type Group =
  /** They answer for monitoring in the whole trust. */
  | 'leads'
  /** They lead a region. */
  | 'regional'
  /** They take part in the monitoring of others. */
  | 'monitors'
  /** They lead a unit other than the monitoring unit. */
  | 'unit-leads'
  /** They set the hub up and edit the sheets closed to others. */
  | 'keepers'
  /** They receive and read board reports. */
  | 'boards'
  /** They do the work of a central team, or of early-career teachers in a region. */
  | 'teams';

/** What somebody owes or does because of an office; `obligation/` and the visit plan read it. */
export type Duty =
  /** Owes every academy of the region its support visits, and is named as the leader of the region. */
  | 'support-region'
  /** Owes moderation visits outside the region each year. */
  | 'moderate-elsewhere'
  /** Takes part in so many monitoring visits a year, not at their own academy. */
  | 'take-part'
  /** Is released by their academy for so many days a week at most. */
  | 'released'
  /** Sees to what the monitoring unit owes. */
  | 'answer-for-mad'
  /** Is planned for as leader of the monitoring unit's visits. */
  | 'visit-for-mad';

/** Who line-manages the person who holds the office: told of what stays overdue. */
export type LineManager =
  'md' | 'deputy-md' | 'national-director' | 'operations-lead' | 'leader of the region' | 'nobody';

/** How much of the academies a role sees: all of each; its own and the forms of visits to others; board reports only. */
export type RoleSight = 'trust' | 'monitors' | 'boards';

export interface OfficeRule {
  label: (words: RoleWords) => string;
  /** At least one: an office without rights would be a mistake. */
  groups: readonly [Group, ...Group[]];
  duties: readonly Duty[];
  manager: LineManager;
}

interface RoleRule extends OfficeRule {
  sight: RoleSight;
  /** The words by which it sits on the Executive Operational Board while the trust has set nothing else; empty: it does not. */
  eob: string;
}

/**
 * Every role that the sheet People may name, and all that follows from it (docs/rulebook.md §1). Another role is one
 * more entry here: the sheet, rights, sight, weekly mails, obligations, the visit plan and the EOB's members follow.
 */
const ROLE_RULES = {
  md: {
    label: () => 'Managing Director',
    groups: ['leads', 'keepers'],
    duties: [],
    manager: 'nobody',
    sight: 'trust',
    eob: 'MD',
  },
  'deputy-md': {
    label: () => 'Deputy Managing Director',
    groups: ['leads'],
    duties: [],
    manager: 'nobody',
    sight: 'trust',
    eob: 'Deputy MD',
  },
  'regional-ceo': {
    label: ({ regionalCeoWord }) => regionalCeoWord,
    groups: ['regional'],
    duties: ['support-region', 'moderate-elsewhere', 'take-part'],
    manager: 'md',
    sight: 'trust',
    eob: 'Regional CEOs',
  },
  'national-director': {
    label: () => 'National Director of Education and Standards',
    groups: ['leads'],
    duties: ['answer-for-mad', 'visit-for-mad'],
    manager: 'md',
    sight: 'trust',
    eob: 'National Director',
  },
  'unit-lead': {
    label: () => 'Unit lead',
    groups: ['unit-leads'],
    duties: [],
    manager: 'nobody',
    sight: 'trust',
    eob: '',
  },
  principal: {
    label: () => 'Principal',
    groups: ['monitors'],
    duties: ['take-part'],
    manager: 'leader of the region',
    sight: 'monitors',
    eob: '',
  },
  sle: {
    label: ({ specialistWord }) => specialistWord,
    groups: ['monitors'],
    duties: ['released'],
    manager: 'nobody',
    sight: 'monitors',
    eob: '',
  },
  'central-staff': {
    label: () => 'Central education staff',
    groups: ['monitors'],
    duties: ['take-part', 'visit-for-mad'],
    manager: 'national-director',
    sight: 'monitors',
    eob: '',
  },
  'team-member': {
    label: () => 'Member of a central team',
    groups: ['teams'],
    duties: [],
    manager: 'nobody',
    sight: 'monitors',
    eob: '',
  },
  clerk: {
    label: () => 'Board clerk',
    groups: ['boards'],
    duties: [],
    manager: 'nobody',
    sight: 'boards',
    eob: '',
  },
  'board-member': {
    label: () => 'Board member',
    groups: ['boards'],
    duties: [],
    manager: 'nobody',
    sight: 'boards',
    eob: '',
  },
  'hub-owner': {
    label: () => 'Keeper of the hub',
    groups: ['keepers'],
    duties: [],
    manager: 'nobody',
    sight: 'trust',
    eob: '',
  },
} as const satisfies Record<string, RoleRule>;

export type Role = keyof typeof ROLE_RULES;
export const ROLES = Object.keys(ROLE_RULES) as [Role, ...Role[]];

const leading = (unit: string, group: Group, duties: readonly Duty[], manager: LineManager): OfficeRule => ({
  label: () => `Lead of the ${unit} unit`,
  groups: [group],
  duties,
  manager,
});

/** What a unit lead is besides, by the unit that they lead. */
const UNIT_RULES = {
  mad: leading('Monitoring', 'leads', ['answer-for-mad', 'visit-for-mad'], 'deputy-md'),
  improvement: leading('Improvement', 'unit-leads', [], 'deputy-md'),
  innovation: leading('Innovation', 'unit-leads', [], 'md'),
  operations: leading('Operations', 'unit-leads', [], 'md'),
} satisfies Record<string, OfficeRule>;

type LedUnit = keyof typeof UNIT_RULES;
export const LED_UNITS = Object.keys(UNIT_RULES) as LedUnit[];
export type Unit = '' | LedUnit;

const inTeam = (name: string): OfficeRule => ({
  label: () => `${name} team`,
  ...{ groups: ['teams'], duties: [], manager: 'operations-lead' },
});

/** What the column Teams may name, and the office that comes of it. */
const TEAM_RULES = {
  finance: inTeam('Finance'),
  premises: inTeam('Premises'),
  it: inTeam('IT'),
  hr: inTeam('HR'),
  compliance: inTeam('Compliance'),
  governance: inTeam('Governance'),
  media: inTeam('Media'),
  'ect-lead': {
    label: () => 'Lead for early-career teachers',
    groups: ['teams'],
    duties: [],
    manager: 'leader of the region',
  },
} satisfies Record<string, OfficeRule>;

export type Team = keyof typeof TEAM_RULES;
export const TEAMS = Object.keys(TEAM_RULES) as [Team, ...Team[]];

/** Which rights ask for: every role, and what leading a unit or working in a team adds to it. */
export type Office = Role | `${LedUnit}-lead` | `team:${Exclude<Team, 'ect-lead'>}` | 'ect-lead';

/** The office that comes of working in a team. */
export const teamOffice = (team: Team): Office => (team === 'ect-lead' ? team : `team:${team}`);

const RULES = new Map<Office, OfficeRule>([
  ...ROLES.map((role) => [role, ROLE_RULES[role]] as const),
  ...LED_UNITS.map((unit) => [`${unit}-lead`, UNIT_RULES[unit]] as const),
  ...TEAMS.map((team) => [teamOffice(team), TEAM_RULES[team]] as const),
]);

export const OFFICES: readonly Office[] = [...RULES.keys()];

/** The offices that belong to any of the groups. */
export const officesIn = (...groups: readonly Group[]): readonly Office[] =>
  OFFICES.filter((office) => ruleOf(office).groups.some((group) => groups.includes(group)));

/** What follows from an office. */
export const ruleOf = (office: Office): OfficeRule => RULES.get(office) as OfficeRule;

/** A role in the trust's own words. */
export const roleLabel = (role: Role, words: RoleWords): string => ROLE_RULES[role].label(words);

/** By which words the setting of the EOB's members may name a role, in lower case; one or several of them. */
export const eobWords = (role: Role, words: RoleWords): string[] =>
  [role, ROLE_RULES[role].eob, roleLabel(role, USUAL_WORDS), roleLabel(role, words)]
    .filter((word) => word !== '')
    .flatMap((word) => [word.toLowerCase(), `${word.toLowerCase()}s`]);

/** Who sits on the EOB while the trust has set nothing else, as the setting says it. */
export const EOB_BY_DEFAULT = ROLES.map((role) => ROLE_RULES[role].eob)
  .filter((word) => word !== '')
  .join(', ');

/** How much of the academies a role sees. */
export const sightOfRole = (role: Role): RoleSight => ROLE_RULES[role].sight;
