import type { Academy } from '../../hub/trust/academy';
import { VISIT_KINDS, VISIT_KIND_RULES } from '../../hub/monitoring/visit/visit';
import { may, mayRecord } from '../../hub/trust/rights';
import { namesAt, sightOf } from '../../hub/trust/sight';
import { refuse, type PersonalContext } from '../context';
import { tablesOf, type FilePart } from '../contribution';
import { judgementsPart } from '../decision/file-part';
import { planPart } from '../improvement-plan/file-part';
import { measuresPart } from '../measures/file-part';
import { ofstedPart } from '../ofsted/file-part';
import { selfReviewPart } from '../self-review/file-part';
import { visitsPart } from '../visit/file-part';
import type { AcademyFile, FileChange, KindChoice } from './api';
import { personName, regionName } from '../names';

function kindsFor(context: PersonalContext, academy: Academy): KindChoice[] {
  return VISIT_KINDS.filter((kind) => mayRecord(context.me, kind, academy)).map((kind) => {
    const { label, help, judges } = VISIT_KIND_RULES[kind];
    return { kind, label, help, judges };
  });
}

type FrameKeys = 'sight' | 'regionName' | 'principalName' | 'people' | 'mayWriteDocuments' | 'kinds';

const frame: FilePart<FrameKeys> = {
  tables: ['regions', 'academies', 'people'],
  part: (context, academy) => ({
    sight: 'whole',
    regionName: regionName(context, academy.region),
    principalName: personName(context, academy.principal),
    people: namesAt(context.me, academy, context.session.rows('people')),
    mayWriteDocuments: may(context.me, 'write-document', { ...academy, academy: academy.id }),
    kinds: kindsFor(context, academy),
  }),
};

/** The parts of an academy's file: what each part of the domain adds, and the tables that it reads for it. */
const PARTS = {
  frame,
  ofsted: ofstedPart,
  visits: visitsPart,
  judgements: judgementsPart,
  improvementPlan: planPart,
  measures: measuresPart,
  selfReview: selfReviewPart,
};
export type FilePartName = keyof typeof PARTS;

/** What `academyFile` rests on. */
export const ACADEMY_FILE_TABLES = tablesOf(PARTS);

/** What some parts of a file rest on. */
export const filePartTables = (names: readonly FilePartName[]): typeof ACADEMY_FILE_TABLES =>
  tablesOf({ frame, ...Object.fromEntries(names.map((name) => [name, PARTS[name]])) });

/** What a visitor wants to know of an academy, as far as the person asking may see it; with what is staged already in it. */
export function academyFile(context: PersonalContext, academy: Academy): AcademyFile {
  const sight = sightOf(context.me, academy);
  if (sight === 'nothing') refuse('see this academy');
  if (sight === 'form') return formFile(context, academy);
  return {
    ...frame.part(context, academy),
    ...ofstedPart.part(context, academy),
    ...visitsPart.part(context, academy),
    ...judgementsPart.part(context, academy),
    ...planPart.part(context, academy),
    ...measuresPart.part(context, academy),
    ...selfReviewPart.part(context, academy),
  };
}

/** Only those parts of the file that a save can have changed: who saved merges them into the file that they have. */
export function changedFile(
  context: PersonalContext,
  academy: Academy,
  names: readonly FilePartName[],
): FileChange {
  const sight = sightOf(context.me, academy);
  if (sight === 'nothing') refuse('see this academy');
  if (sight === 'form') return formFile(context, academy);
  const parts = names.map((name) => PARTS[name].part(context, academy));
  const { id, name } = academy;
  return Object.assign({ sight, academy: { id, name } }, ...parts) as FileChange;
}

/** Only what the form needs of an academy that is not one's own: every other field is empty. */
function formFile(context: PersonalContext, academy: Academy): AcademyFile {
  const { id, name, region, phase, joinedOn } = academy;
  const blank = { urn: '', calendar: '', leftOn: '', principal: '', lastInspectedOn: '' } as const;
  return {
    sight: 'form',
    academy: { ...blank, id, name, region, phase, joinedOn, expectingOfsted: false, legacyStage: '' },
    regionName: regionName(context, region),
    principalName: personName(context, academy.principal),
    people: namesAt(context.me, academy, context.session.rows('people')),
    support: null,
    lastVisit: null,
    steps: [],
    actions: [],
    findings: [],
    mayPlan: false,
    positions: [],
    category: null,
    ofsted: null,
    mayWriteDocuments: false,
    kinds: kindsFor(context, academy),
    evidence: [],
    selfReview: null,
  };
}
