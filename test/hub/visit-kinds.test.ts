import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyVisit, type VisitInput } from '../../src/hub/monitoring/visit/input';
import {
  asksFor,
  KIND_FIELDS,
  kindField,
  notJudged,
  notJudgedWords,
  VISIT_FORMS,
} from '../../src/hub/monitoring/visit/forms';
import { observersIn, observerWords } from '../../src/hub/monitoring/visit/observers';
import { directoryOf } from '../../src/hub/trust/directory';
import { visitErrors } from '../../src/hub/monitoring/visit/errors';
import { type VisitFacts } from '../../src/hub/monitoring/visit/facts';
import { VISIT_KINDS, VISIT_KIND_RULES, type VisitKind } from '../../src/hub/monitoring/visit/visit';
import { FIRST_WORDS, LATER_WORDS, VISIT_WORDS } from '../../src/hub/monitoring/visit/words';
import type { Fields } from '../../src/hub/field/field';

/** What one kind of visit asks, what it takes, what it refuses. */
interface Scenario {
  case: string;
  rule: string;
  arithmetic: string[];
  kind: VisitKind;
  expect: { asks: string[]; needs: string[]; levels: boolean; leftOut: number };
  takes: { why: string; visit: Partial<VisitInput>; leftOut?: string[] }[];
  refuses: { why: string; visit: Partial<VisitInput>; fields: string[] }[];
}

const FOLDER = join(__dirname, '..', 'scenario', 'visit-kinds');
const read = (kind: VisitKind): Scenario =>
  JSON.parse(readFileSync(join(FOLDER, `${kind}.json`), 'utf8')) as Scenario;

const PEOPLE = [
  { id: 'P01', name: 'Ada North', active: true },
  { id: 'P07', name: 'Jo Lee', active: true },
  { id: 'P08', name: 'Sam Doe', active: true },
  { id: 'P09', name: 'Sam Doe', active: true },
];

const directory = directoryOf(PEOPLE);
const facts: VisitFacts = { today: '2026-11-24', limit: 1000, directory, lead: 'P01' };

test('each kind has its scenario', () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...VISIT_KINDS].map((kind) => `${kind}.json`).sort());
});

describe.each(VISIT_KINDS)('%s', (kind) => {
  const scenario = read(kind);
  const { asks, allIndicators } = VISIT_FORMS[kind];
  const visit = (changes: Partial<VisitInput>): VisitInput => ({
    ...emptyVisit('V1', 'A01', '2026-11-24'),
    summary: 'Seen.',
    ...changes,
    kind,
  });

  test(scenario.case, () => {
    expect(scenario.kind).toBe(kind);
    expect(scenario.rule).toMatch(/^docs\/rulebook\.md §6/);
    expect(scenario.arithmetic.length).toBeGreaterThan(0);
    expect({
      asks,
      needs: asks.filter((name) => kindField(kind, name).missing !== ''),
      levels: VISIT_FORMS[kind].levels !== '' && VISIT_KIND_RULES[kind].judges,
      leftOut: notJudged({ kind, judgements: [] }).length,
    }).toEqual(scenario.expect);
    expect(allIndicators).toBe(kind === 'diagnosis');
    expect(VISIT_KIND_RULES[kind].judges).toBe(asksFor(kind, 'observers'));
  });

  test.each(scenario.takes)('takes: $why', ({ visit: changes, leftOut }) => {
    expect(visitErrors(visit(changes), facts)).toEqual({});
    if (leftOut) expect(notJudged(visit(changes))).toEqual(leftOut);
  });

  test.each(scenario.refuses)('refuses: $why', ({ visit: changes, fields }) => {
    expect(Object.keys(visitErrors(visit(changes), facts))).toEqual(fields);
  });
});

test('what is wrong stands in the order of the kind’s own form', () => {
  const wrong = { ...emptyVisit('V1', '', ''), observers: 'Nobody', evidence: 'x'.repeat(1001) };
  const order = (kind: VisitKind) => Object.keys(visitErrors({ ...wrong, kind }, facts));
  expect(order('support')).toEqual(['academy', 'on', 'evidence', 'summary', 'observers']);
  expect(order('learning-walk')).toEqual(['academy', 'on', 'focus', 'summary', 'evidence', 'observers']);
});

test('every field of words is asked for by some kind, and is text of a kind that all faces show', () => {
  const asked = new Set(VISIT_KINDS.flatMap((kind) => VISIT_FORMS[kind].asks));
  expect(KIND_FIELDS.filter((name) => !asked.has(name))).toEqual([]);
  const kinds = ['line', 'longText', 'choice', 'day'];
  expect(Object.values(VISIT_WORDS).filter((field) => !kinds.includes(field.kind))).toEqual([]);
});

test('a field that came after the first release names the migration that adds its column', () => {
  expect(Object.entries(LATER_WORDS as Fields).filter(([, { since }]) => since === 0)).toEqual([]);
  expect(Object.values(FIRST_WORDS).filter(({ since }) => since > 0)).toEqual([]);
});

test('what a kind does not ask for may not be given, whatever field it is', () => {
  const { asks } = VISIT_FORMS.support;
  const form = { ...emptyVisit('V1', 'A01', '2026-11-24'), summary: 'Seen.' };
  const given = { ...form, evidence: 'Up.', focus: ['PI03'], team: 'Jo', observers: 'Jo Lee' };
  VISIT_FORMS.support = { ...VISIT_FORMS.support, asks: ['summary'] };
  try {
    const not = (label: string) =>
      `The visit “Support visit” does not ask for “${label}”: leave it empty, or choose another kind of visit.`;
    expect(visitErrors(given, facts)).toEqual({
      evidence: not('Progress on the improvement plan'),
      team: not('Who else took part'),
      focus: not('In focus'),
      observers: 'The visit “Support visit” has no joint observers; name them under “Who else took part”.',
    });
    expect(visitErrors({ ...form, team: ' ' }, facts)).toEqual({});
  } finally {
    VISIT_FORMS.support = { ...VISIT_FORMS.support, asks };
  }
});

describe('joint observers', () => {
  const sentence = (observers: string, more: Partial<VisitFacts> = {}) =>
    visitErrors(
      { ...emptyVisit('V1', 'A01', '2026-11-24'), kind: 'monitoring', summary: 'Seen.', observers },
      { ...facts, ...more },
    ).observers;

  test.each([
    ['', undefined],
    ['Jo Lee (P07); sam doe (P09)', undefined],
    [
      'Nobody Known',
      '“Nobody Known” is nobody in the People sheet: write a name or ID from it, and guests under “Who else took part”.',
    ],
    [
      'Sam Doe',
      '“Sam Doe” may be more than one person: write the ID behind the name, such as “Jo Lee (P07)”.',
    ],
    ['P01', '“P01” led the visit: name those who judged with them.'],
    [Array.from({ length: 11 }, () => 'Jo Lee').join(), 'At most 10 joint observers at once.'],
  ])('“%s”', (observers, expected) => {
    expect(sentence(observers)).toBe(expected);
  });

  test('a face that does not know everybody leaves the names to the save', () => {
    expect(sentence('Nobody Known', { directory: undefined })).toBeUndefined();
  });

  test('each once, and back into words that mean nobody else', () => {
    const named = { observers: 'Sam Doe (P09), Jo Lee & P07' };
    const ids = observersIn(named, directory);
    expect(ids).toEqual(['P09', 'P07']);
    const words = observerWords(ids, (id) => PEOPLE.find((one) => one.id === id)?.name ?? id);
    expect(words).toBe('Sam Doe (P09), Jo Lee (P07)');
    expect(observersIn({ ...named, observers: words }, directory)).toEqual(ids);
    const odd = observerWords(['P07'], () => 'Lee, Jo & Co');
    expect(observersIn({ ...named, observers: odd }, directory)).toEqual(['P07']);
  });

  test('absent, as older forms sent it, is none', () => {
    expect(observersIn({}, directory)).toEqual([]);
  });
});

test('how many of the ten are missing, in words', () => {
  const judged = (ids: string[]) => ({
    kind: 'diagnosis' as const,
    judgements: ids.map((indicator) => ({
      ...{ indicator, level: 'expected' as const, narrative: '', share: '', links: [], rubricVersion: 1 },
    })),
  });
  const words = (ids: string[]) => notJudgedWords(judged(ids), (id) => id);
  const ten = Array.from({ length: 10 }, (_, at) => `PI${String(at + 1).padStart(2, '0')}`);
  expect(words([])).toBe('Annual diagnosis: 10 of 10 not judged at this visit.');
  expect(words(ten.slice(0, 8))).toBe('Annual diagnosis: 2 of 10 not judged at this visit: PI09, PI10.');
  expect(words(ten)).toBe('');
});
