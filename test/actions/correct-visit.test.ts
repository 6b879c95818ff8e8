import fc from 'fast-check';
import type { Workspace } from '../../local/workspace';
import type { CorrectionInput, VisitSaved, VisitView } from '../../src/actions/visit/api';
import { ask, CEO, DIRECTOR, OTHER_CEO, OWNER, smallTrust } from '../support/small-trust';
import { fullVisit, madeId, rowsOf, supportVisit } from '../support/visits';
import { overwrite, placeOf } from '../hands/hands';
import type { JudgementInput, VisitInput } from '../../src/hub/monitoring/visit/input';
import { linesOf } from '../../sidebar/csv/cutting';
import { trendIn } from '../support/trend';

const VISITS = 201;
const JUDGEMENTS = 203;
const LOG = 206;
const POSITIONS = 301;
const STANDINGS = 302;
const NEXT_STEPS = 303;

const record = (workspace: Workspace, visit: VisitInput, email = DIRECTOR): VisitSaved =>
  ask(workspace, email, 'record-visit', visit, visit.id);

const correction = (visit: VisitInput, right: Partial<VisitInput> = {}): CorrectionInput => ({
  ...visit,
  ...right,
  id: madeId(),
  steps: right.steps ?? [],
  corrects: visit.id,
  reason: 'Typed wrongly.',
});

const correct = (workspace: Workspace, input: CorrectionInput, email = DIRECTOR): VisitSaved =>
  ask(workspace, email, 'correct-visit', input, input.id);

/** What positions and standings say, but for ids and the instants of recording. */
function said(workspace: Workspace): unknown {
  const positions = rowsOf(workspace, POSITIONS).map((row) => ({
    place: row['ID'],
    words: ['Level', 'Since', 'Judged on', 'By', 'Stage', 'Narrative', 'Can be shared', 'Rubric version'].map(
      (header) => row[header],
    ),
    trend: trendIn(row['Trend']).map(({ on, level }) => [on, level]),
  }));
  const standings = rowsOf(workspace, STANDINGS)
    .map((row) => [row['ID'], row['Recent visits'], row['Last visited'], row['Decided']])
    .filter(([, recent]) => /\d{4}-/.test(String(recent)));
  const byPlace = (a: { place: unknown }, b: { place: unknown }): number =>
    String(a.place) < String(b.place) ? -1 : 1;
  return { positions: positions.sort(byPlace), standings: standings.sort() };
}

const judged = (indicator: string, level: JudgementInput['level'], words = 'Seen.'): JudgementInput => ({
  indicator,
  level,
  narrative: words,
  share: level === 'strength' ? 'How.' : '',
  links: [],
  rubricVersion: 1,
});

describe('the ledger keeps what was wrong', () => {
  test('the earlier entries stay word for word; the new ones name them and say why', () => {
    const workspace = smallTrust();
    const wrong = fullVisit('expected');
    record(workspace, wrong);
    const before = { visits: rowsOf(workspace, VISITS), judgements: rowsOf(workspace, JUDGEMENTS) };
    const judgements = wrong.judgements.map((one) =>
      one.indicator === 'PI04' ? { ...one, level: 'below' as const } : one,
    );
    const right = correction(wrong, { judgements });
    const saved = correct(workspace, right);
    expect(rowsOf(workspace, VISITS)[0]).toEqual(before.visits[0]);
    expect(rowsOf(workspace, JUDGEMENTS).slice(0, 10)).toEqual(before.judgements);
    expect(rowsOf(workspace, VISITS)[1]).toMatchObject({
      Corrects: wrong.id,
      'Why corrected': 'Typed wrongly.',
    });
    // only PI04 differs, so only it is superseded
    expect(rowsOf(workspace, JUDGEMENTS).slice(10)).toMatchObject([
      { Indicator: 'PI04', Level: 'below', Corrects: `${wrong.id}:PI04`, 'Why corrected': 'Typed wrongly.' },
    ]);
    expect(saved.changes).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^PI04 .*: Expected → Not yet working towards\.$/) as string,
      ]),
    );
    expect(rowsOf(workspace, LOG).pop()).toMatchObject({ Action: 'correct-visit', Who: DIRECTOR });
  });

  test('the lead stays who led, the person who corrects', () => {
    const workspace = smallTrust();
    const wrong = supportVisit();
    record(workspace, wrong, CEO);
    correct(workspace, correction(wrong, { kind: 'learning-walk', focus: ['PI03'] }));
    expect(rowsOf(workspace, VISITS)[1]).toMatchObject({ Lead: 'P1', Kind: 'learning-walk' });
  });

  test('the history shows the corrected visit once, and the old entry as no longer current', () => {
    const workspace = smallTrust();
    const wrong = supportVisit();
    record(workspace, wrong, CEO);
    const right = correction(wrong, { summary: 'What was really said.' });
    correct(workspace, right, CEO);
    expect(ask(workspace, CEO, 'list-visits', { academy: 'A1' })).toMatchObject([
      { id: right.id, corrected: true, summary: 'What was really said.' },
    ]);
    expect(ask<VisitView>(workspace, CEO, 'open-visit', { visit: wrong.id }).current).toBe(false);
    expect(ask<VisitView>(workspace, CEO, 'open-visit', { visit: right.id }).current).toBe(true);
  });
});

describe('a correction equals never having erred', () => {
  const cases: [string, VisitInput, Partial<VisitInput>][] = [
    ['the date moved', fullVisit('expected', { on: '2026-11-23' }), { on: '2026-11-17' }],
    ['a judgement withdrawn', fullVisit('below'), { judgements: fullVisit('below').judgements.slice(1) }],
    ['all judgements withdrawn', fullVisit('below'), { judgements: [], kind: 'support', academy: 'A1' }],
    [
      'a judgement added',
      fullVisit('below', { judgements: [] }),
      { judgements: [judged('PI07', 'strength')] },
    ],
    ['the academy changed', fullVisit('working-towards'), { academy: 'A3' }],
    ['the kind changed', fullVisit('expected', { kind: 'monitoring' }), { kind: 'diagnosis' }],
    ['levels and words changed', fullVisit('below'), { judgements: fullVisit('strength').judgements }],
  ];
  test.each(cases)('%s', (_name, wrong, right) => {
    const [erred, flawless] = [smallTrust(), smallTrust()];
    const earlier = fullVisit('working-towards', { on: '2026-11-18' });
    for (const workspace of [erred, flawless]) record(workspace, earlier);
    record(erred, wrong);
    correct(erred, correction(wrong, right));
    record(flawless, { ...wrong, ...right });
    expect(said(erred)).toEqual(said(flawless));
  });

  test('a later visit of the same day stays the later one, also where the academy was wrong', () => {
    const [erred, flawless] = [smallTrust(), smallTrust()];
    const wrong = fullVisit('below', { academy: 'A1' });
    const later = fullVisit('expected', { academy: 'A3' });
    record(erred, wrong);
    record(erred, later);
    correct(erred, correction(wrong, { academy: 'A3' }));
    record(flawless, { ...wrong, academy: 'A3' });
    record(flawless, later);
    expect(said(erred)).toEqual(said(flawless));
    expect(rowsOf(erred, POSITIONS).map((row) => row['Level'])).toEqual(Array(10).fill('expected'));
  });

  test('a correction of a correction, with a judgement withdrawn and made again', () => {
    const [erred, flawless] = [smallTrust(), smallTrust()];
    const first = fullVisit('below');
    const second = correction(first, { judgements: [] });
    const third = {
      ...correction(second, { judgements: [judged('PI01', 'expected')] }),
      corrects: second.id,
    };
    record(erred, first);
    const between = fullVisit('strength');
    record(erred, between);
    correct(erred, second);
    correct(erred, third);
    record(flawless, { ...first, judgements: third.judgements });
    record(flawless, between);
    expect(said(erred)).toEqual(said(flawless));
    const stale = erred.as(DIRECTOR).api('correct-visit', correction(second), madeId());
    expect(stale).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  test('law: whatever was wrong and whatever is right, with other visits before and between', () => {
    const days = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'];
    const levels = ['below', 'working-towards', 'expected', 'strength'] as const;
    const visits = fc.record({
      academy: fc.constantFrom('A1', 'A3'),
      on: fc.constantFrom(...days),
      kind: fc.constantFrom('monitoring' as const, 'light-touch' as const),
      levels: fc.dictionary(fc.constantFrom('PI01', 'PI02', 'PI03'), fc.constantFrom(...levels), {
        maxKeys: 3,
      }),
    });
    const made = ({ levels: chosen, ...rest }: typeof visits extends fc.Arbitrary<infer T> ? T : never) =>
      supportVisit({ ...rest, judgements: Object.entries(chosen).map(([id, level]) => judged(id, level)) });
    const other = visits.map((visit) => ({ ...visit, on: '2026-11-20' }));
    fc.assert(
      fc.property(
        visits,
        other,
        fc.array(visits, { minLength: 1, maxLength: 2 }),
        (wrong, between, right) => {
          const [erred, flawless] = [smallTrust(), smallTrust()];
          let entry = made(wrong);
          record(erred, entry);
          record(erred, made(between));
          for (const next of right) {
            const corrected = correction(entry, { ...made(next) });
            correct(erred, corrected);
            entry = corrected;
          }
          record(flawless, made(right[right.length - 1] ?? wrong));
          record(flawless, made(between));
          expect(said(erred)).toEqual(said(flawless));
          expect(erred.tick().map(({ ok }) => ok)).toEqual([true]);
          const integrity = rowsOf(erred, 402).find((row) => row['Job'] === 'integrity');
          expect(integrity?.['Message']).toBe('Everything is as the ledgers say.');
        },
      ),
      { numRuns: 15 },
    );
  });
});

test('a step that cannot be read is named before the visit goes to another academy: it would stay behind', () => {
  const workspace = smallTrust();
  const wrong = supportVisit({ academy: 'A1', steps: [{ text: 'Plan', owner: 'Pia', due: '2026-12-01' }] });
  record(workspace, wrong, CEO);
  overwrite(workspace, NEXT_STEPS, placeOf(workspace, NEXT_STEPS, `${wrong.id}:S1`, 'Due'), 'soon');
  const elsewhere = correction(wrong, { academy: 'A2' });
  expect(workspace.as(CEO).api('correct-visit', elsewhere, elsewhere.id)).toMatchObject({
    ok: false,
    error: { code: 'cell-unreadable', where: 'Next steps!F2' },
  });
  correct(workspace, correction(wrong, { summary: 'Other words.' }), CEO);
});

test('a visit that was at another academy is listed there and no more where it was not', () => {
  const workspace = smallTrust();
  const wrong = fullVisit('expected');
  record(workspace, wrong);
  const right = correction(wrong, { academy: 'A2' });
  correct(workspace, right);
  expect(ask(workspace, DIRECTOR, 'list-visits', { academy: 'A1' })).toEqual([]);
  expect(ask(workspace, DIRECTOR, 'list-visits', { academy: 'A2' })).toMatchObject([
    { id: right.id, corrected: true },
  ]);
});

test('open steps go with the visit to the academy that it was really at', () => {
  const workspace = smallTrust();
  const wrong = supportVisit({ academy: 'A1', steps: [{ text: 'Plan', owner: 'Pia', due: '2026-12-01' }] });
  record(workspace, wrong, CEO);
  const saved = correct(workspace, correction(wrong, { academy: 'A2' }), CEO);
  expect(saved.file).toMatchObject({ academy: { id: 'A2' }, steps: [{ text: 'Plan' }] });
  expect(rowsOf(workspace, NEXT_STEPS)).toMatchObject([{ Academy: 'A2', 'Next step': 'Plan' }]);
});

describe('who may, and when not', () => {
  test('the person who led it, the National Director and the MD may; another Regional CEO and the keeper may not', () => {
    const workspace = smallTrust();
    const csv =
      'ID,Name,E-mail,Role,Active\nP9,Mo Director,clem@hub.example,md,yes\nP4,Clem Clerk,was.clem@hub.example,clerk,yes';
    ask(workspace, OWNER, 'apply-import', { table: 'people', lines: linesOf(csv) });
    let visit: VisitInput = supportVisit({ kind: 'monitoring' });
    record(workspace, visit, CEO);
    for (const email of [OTHER_CEO, OWNER]) {
      const input = correction(visit);
      expect(workspace.as(email).api('correct-visit', input, input.id)).toMatchObject({
        ok: false,
        error: { code: 'not-allowed' },
      });
    }
    expect(rowsOf(workspace, VISITS)).toHaveLength(1);
    for (const email of [CEO, DIRECTOR, 'clem@hub.example']) {
      const input = correction(visit, { summary: `As ${email} says.` });
      correct(workspace, input, email);
      visit = input;
    }
    expect(rowsOf(workspace, VISITS)).toHaveLength(4);
  });

  test('corrected by two at once: the second is shown what stands now, and nothing is written', () => {
    const workspace = smallTrust();
    const wrong = fullVisit('expected');
    record(workspace, wrong, CEO);
    const theirs = correction(wrong, { summary: 'Theirs.' });
    const mine = correction(wrong, { summary: 'Mine.' });
    correct(workspace, theirs, DIRECTOR);
    expect(workspace.as(CEO).api('correct-visit', mine, mine.id)).toMatchObject({
      ok: false,
      error: {
        code: 'conflict',
        stored: { id: theirs.id, summary: 'Theirs.' },
        remedy: expect.stringMatching(/Open the latest/) as string,
      },
    });
    expect(rowsOf(workspace, VISITS)).toHaveLength(2);
  });

  test('sent twice, it is saved once and answered alike; without a reason it is refused', () => {
    const workspace = smallTrust();
    const wrong = fullVisit('expected');
    record(workspace, wrong, CEO);
    const input = correction(wrong, { on: '2026-11-23' });
    const first = correct(workspace, input, CEO);
    expect(correct(workspace, input, CEO)).toEqual(first);
    expect([VISITS, JUDGEMENTS].map((sheet) => rowsOf(workspace, sheet).length)).toEqual([2, 20]);
    const silent = { ...correction(input), reason: ' ' };
    expect(workspace.as(CEO).api('correct-visit', silent, silent.id)).toMatchObject({
      ok: false,
      error: { code: 'bad-input', fields: { reason: 'Say why you correct it.' } },
    });
  });

  test('a ledger cell that cannot be read is named, and positions are not worked out without it', () => {
    const workspace = smallTrust();
    const wrong = fullVisit('expected');
    record(workspace, wrong, CEO);
    overwrite(workspace, JUDGEMENTS, placeOf(workspace, JUDGEMENTS, `${wrong.id}:PI02`, 'Level'), 'splendid');
    const input = correction(wrong, { summary: 'Other words.' });
    expect(workspace.as(CEO).api('correct-visit', input, input.id)).toMatchObject({
      ok: false,
      error: {
        code: 'cell-unreadable',
        where: 'Judgements!D3',
        message: expect.stringMatching(/“splendid”.*one of: below/) as string,
      },
    });
    expect(rowsOf(workspace, POSITIONS)).toHaveLength(10);
  });
});

test('what was agreed at a visit is told with it, through its corrections: nothing is agreed twice', () => {
  const workspace = smallTrust();
  const steps = [{ text: 'Read aloud', owner: 'Pia', due: '2026-12-01' }];
  const visit = supportVisit({ steps });
  record(workspace, visit, CEO);
  const input = correction(visit, { summary: 'Said better.' });
  correct(workspace, input, CEO);
  for (const id of [visit.id, input.id])
    expect(ask<VisitView>(workspace, CEO, 'open-visit', { visit: id }).visit.steps).toMatchObject([
      { text: 'Read aloud' },
    ]);
});
