import type { Academy, Region } from './academy';
import type { Closure, HalfTerm } from './calendar/calendar';
import type { Person } from './person';

/** One column of a list that a trust brings in, as the page tells it before anything is pasted. */
export interface ListColumn {
  /** As in the sheet. */
  heading: string;
  /** A row that is new cannot do without. */
  needed?: true;
  example: string;
  /** Other headings under which it is known. Capitals, spaces and marks never matter. */
  also?: readonly string[];
}

interface Entities {
  regions: Region;
  academies: Academy;
  people: Person;
  halfTerms: HalfTerm;
  closures: Closure;
}
export type ListName = keyof Entities;

const STARTS = ['Start', 'Starts', 'Start date', 'From', 'Begins', 'Opens'];
const ENDS = ['End', 'Ends', 'End date', 'To', 'Until', 'Closes'];

/** The lists that a trust brings in when it sets up. Every property of a row has its column here, or types refuse it. */
export const LISTS: { [L in ListName]: { title: string; columns: Record<keyof Entities[L], ListColumn> } } = {
  regions: {
    title: 'Regions',
    columns: {
      id: { heading: 'ID', example: 'R1', also: ['Region ID', 'Code'] },
      name: { heading: 'Region', needed: true, example: 'Fells', also: ['Name', 'Region name', 'Cluster'] },
      ceo: { heading: 'Regional CEO', example: 'ceo@hub.example', also: ['CEO', 'Regional director'] },
      clerk: { heading: 'Board clerk', example: 'clerk@hub.example', also: ['Clerk'] },
      board: {
        heading: 'Board',
        example: 'Fells Regional Board',
        also: ['Regional Board', 'Name of its board'],
      },
    },
  },
  academies: {
    title: 'Academies',
    columns: {
      id: { heading: 'ID', example: 'A01', also: ['Academy ID', 'Code'] },
      name: {
        heading: 'Academy',
        needed: true,
        example: 'Example Primary',
        also: ['Name', 'School', 'School name', 'Academy name', 'Establishment name'],
      },
      region: { heading: 'Region', needed: true, example: 'Fells', also: ['Region name', 'Cluster'] },
      phase: { heading: 'Phase', needed: true, example: 'primary', also: ['Phase of education'] },
      urn: { heading: 'URN', example: '100001', also: ['Unique Reference Number'] },
      calendar: { heading: 'Calendar', example: 'trust', also: ['Term dates'] },
      joinedOn: {
        heading: 'Joined on',
        needed: true,
        example: '1 September 2021',
        also: ['Joined', 'Date joined', 'Joined the trust', 'Joining date'],
      },
      leftOn: { heading: 'Left on', example: '', also: ['Left', 'Date left', 'Left the trust'] },
      principal: { heading: 'Principal', example: 'head@hub.example', also: ['Head', 'Headteacher'] },
      lastInspectedOn: {
        heading: 'Last inspected',
        example: '14 May 2024',
        also: ['Last inspection', 'Last Ofsted inspection', 'Last Ofsted'],
      },
      expectingOfsted: { heading: 'Expecting Ofsted', example: 'no' },
      legacyStage: { heading: 'Older stage', example: '' },
    },
  },
  people: {
    title: 'People',
    columns: {
      id: { heading: 'ID', example: 'P01', also: ['Person ID'] },
      name: { heading: 'Name', needed: true, example: 'Alex Example', also: ['Full name', 'Display name'] },
      email: {
        heading: 'E-mail',
        needed: true,
        example: 'alex@hub.example',
        also: ['E-mail address', 'Mail', 'Google account', 'Primary e-mail'],
      },
      role: {
        heading: 'Role',
        needed: true,
        example: 'principal',
        also: ['Hub role', 'Job title', 'Job role', 'Position', 'Post'],
      },
      region: { heading: 'Region', example: '', also: ['Region name', 'Cluster'] },
      academy: { heading: 'Academy', example: 'Example Primary', also: ['School', 'Home academy'] },
      unit: { heading: 'Unit', example: '' },
      active: { heading: 'Active', example: 'yes', also: ['Status'] },
      alsoRoles: { heading: 'Also', example: '', also: ['Further roles', 'Other roles'] },
      teams: { heading: 'Teams', example: '', also: ['Team'] },
      nationalResponsibility: { heading: 'National responsibility', example: '' },
    },
  },
  halfTerms: {
    title: 'Half-terms',
    columns: {
      id: { heading: 'ID', example: 'trust-2026-27-1' },
      calendar: { heading: 'Calendar', example: 'trust' },
      year: { heading: 'Academic year', example: '2026-27', also: ['School year', 'Year'] },
      number: { heading: 'Half-term', example: '1', also: ['Half-term number', 'Number'] },
      name: {
        heading: 'Name',
        needed: true,
        example: 'Autumn 1',
        also: ['Term', 'Half-term name', 'Period'],
      },
      starts: { heading: 'First day', needed: true, example: '2 September 2026', also: STARTS },
      ends: { heading: 'Last day', needed: true, example: '23 October 2026', also: ENDS },
    },
  },
  closures: {
    title: 'Closures',
    columns: {
      id: { heading: 'ID', example: 'trust-2027-01-04' },
      calendar: { heading: 'Calendar', example: 'trust' },
      academy: { heading: 'Academy', example: '', also: ['School', 'Academy name'] },
      kind: { heading: 'Kind', needed: true, example: 'inset', also: ['Type'] },
      starts: {
        heading: 'First day',
        needed: true,
        example: '4 January 2027',
        also: [...STARTS, 'Date', 'Day'],
      },
      ends: { heading: 'Last day', example: '4 January 2027', also: ENDS },
      note: { heading: 'Note', example: 'Staff training', also: ['Reason', 'Why', 'Description', 'Event'] },
    },
  },
};
export const LIST_NAMES = Object.keys(LISTS) as [ListName, ...ListName[]];

/** The columns of a list, in the sheet's order. */
export const columnsOfList = (list: ListName): (ListColumn & { property: string })[] =>
  Object.entries(LISTS[list].columns).map(([property, column]: [string, ListColumn]) => ({
    property,
    ...column,
  }));

/** What is left of a heading or a name when capitals, spaces and marks are taken out: `E-mail` and `email` are one. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
