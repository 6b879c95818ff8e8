import { schoolDays } from '../../../local/demo/school-year';
import { ACADEMY_NAMES } from '../../../local/demo/names';
import { STORIES } from '../../../local/demo/stories';
import { categoryFrom, demoTrust, latestLevels, rows, standingJudgements, text, TODAY } from './demo-trust';

const trust = demoTrust();
const academyIds = rows(trust, 'Academies').map((row) => text(row, 'ID'));
const levels = latestLevels(trust);
const categories = new Map(academyIds.map((id) => [id, categoryFrom(levels.get(id))]));
const countOf = (category: string): number =>
  [...categories.values()].filter((one) => one === category).length;
const superseded = new Set(rows(trust, 'Visits').map((row) => text(row, 'Corrects')));
const held = rows(trust, 'Visits').filter((row) => !superseded.has(text(row, 'ID')));
const visitsOf = (academy: string, kind: string): string[] =>
  held
    .filter((row) => row['Academy'] === academy && row['Kind'] === kind)
    .map((row) => text(row, 'Date'))
    .sort();

test('sixteen academies of four phases in four regions of four', () => {
  expect(academyIds).toHaveLength(16);
  expect(rows(trust, 'Academies').map((row) => [row['Academy'], row['Phase']])).toEqual(ACADEMY_NAMES);
  const regions = rows(trust, 'Academies').map((row) => text(row, 'Region'));
  expect(['R1', 'R2', 'R3', 'R4'].map((id) => regions.filter((region) => region === id).length)).toEqual([
    4, 4, 4, 4,
  ]);
});

test('people: every role, in the numbers of the brief', () => {
  const active = rows(trust, 'People').filter((row) => row['Active'] === true);
  const count = (role: string): number => active.filter((row) => row['Role'] === role).length;
  expect({
    md: count('md'),
    deputy: count('deputy-md'),
    ceo: count('regional-ceo'),
    director: count('national-director'),
    lead: count('unit-lead'),
    principal: count('principal'),
    sle: count('sle'),
    central: count('central-staff'),
    clerk: count('clerk'),
    owner: count('hub-owner'),
  }).toEqual({
    md: 1,
    deputy: 1,
    ceo: 4,
    director: 1,
    lead: 3,
    principal: 16,
    sle: 6,
    central: 3,
    clerk: 5,
    owner: 1,
  });
  expect(count('board-member')).toBeGreaterThan(1);
});

test('every academy stands today where its story says', () => {
  const asDigits = (id: string): string =>
    Array.from(
      { length: 10 },
      (_, at) => levels.get(id)?.get(`PI${String(at + 1).padStart(2, '0')}`) ?? '-',
    ).join('');
  expect(academyIds.map(asDigits)).toEqual(STORIES.map(({ today }) => today));
});

test('the full spread of categories today: 3 Lighthouse, 7 Aspiring, 4 Emerging, 2 unplaced', () => {
  expect(['lighthouse', 'aspiring', 'emerging', 'unplaced'].map(countOf)).toEqual([3, 7, 4, 2]);
});

test('a new joiner with few positions', () => {
  const joiner = rows(trust, 'Academies').find((row) => row['Joined on'] === '2026-09-01');
  const positions = levels.get(text(joiner ?? {}, 'ID'))?.size ?? 0;
  expect(positions).toBeGreaterThan(0);
  expect(positions).toBeLessThan(5);
});

test('one expects Ofsted and is prepared for it', () => {
  const expecting = rows(trust, 'Academies').filter((row) => row['Expecting Ofsted'] === true);
  expect(expecting).toHaveLength(1);
  expect(visitsOf(text(expecting[0] ?? {}, 'ID'), 'ofsted-preparation').length).toBe(2);
});

test('one declines: Lighthouse in 2025, Aspiring in 2026, with fewer at expected today', () => {
  const decided = (year: string): unknown =>
    rows(trust, 'Decisions').find((row) => row['Academy'] === 'A08' && row['Academic year'] === year)?.[
      'Decided'
    ];
  expect([decided('2024-25'), decided('2025-26')]).toEqual(['lighthouse', 'aspiring']);
  const expected = (day: string): number =>
    [...(latestLevels(trust, day).get('A08')?.values() ?? [])].filter((level) => level >= 2).length;
  // 2322232222 -> 10, 2222122212 -> 8, 1212112212 -> 5
  expect([expected('2025-07-15'), expected('2026-07-15'), expected(TODAY)]).toEqual([10, 8, 5]);
});

test('support visits about every ten school days; Harbour has fallen behind', () => {
  const days = schoolDays('trust', 2024, TODAY);
  const since = (academy: string): number => {
    const last = visitsOf(academy, 'support').pop() ?? '';
    return days.filter((day) => day > last && day <= TODAY).length;
  };
  const overdue = academyIds.filter((id) => since(id) > 10);
  expect(overdue).toEqual(['A05', 'A07', 'A08']);
  const first = visitsOf('A01', 'support');
  const gaps = first.slice(1).map((day, at) => days.indexOf(day) - days.indexOf(first[at] ?? ''));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  expect(mean).toBeGreaterThan(8);
  expect(mean).toBeLessThan(12);
});

test('kinds of visit: monitoring with two to four judgements, ten at a diagnosis, two when moderated', () => {
  const count = (kind: string): number[] => [
    ...new Set(held.filter((row) => row['Kind'] === kind).map((row) => Number(row['Judgements']))),
  ];
  expect(count('support')).toEqual([0]);
  expect(count('learning-walk')).toEqual([0]);
  // Two academies of the story are in the midst of this year's diagnosis: six of ten, eight of ten.
  expect(
    count('diagnosis')
      .filter((judgements) => judgements < 10)
      .sort(),
  ).toEqual([6, 8]);
  expect(Math.min(...count('monitoring'))).toBe(2);
  // A withdrawn judgement counts among the rows of the correction.
  expect(Math.max(...count('monitoring'))).toBeLessThanOrEqual(5);
  expect(Math.min(...count('moderation'))).toBe(2);
  expect(count('light-touch').length).toBeGreaterThan(0);
});

test('every academy of the time was diagnosed in the summers of 2025 and 2026', () => {
  for (const row of rows(trust, 'Academies')) {
    const diagnosed = visitsOf(text(row, 'ID'), 'diagnosis');
    for (const year of ['2025', '2026'].filter((one) => text(row, 'Joined on') < `${one}-01-01`))
      expect(diagnosed.some((day) => day > `${year}-06-20` && day < `${year}-07-10`)).toBe(true);
  }
});

test('findings below expected without a live action: the four of the stories', () => {
  const live = new Set(
    rows(trust, 'Actions').map((row) => `${text(row, 'Academy')} ${text(row, 'Indicator')}`),
  );
  const orphans = [...levels].flatMap(([academy, found]) =>
    [...found]
      .filter(([indicator, level]) => level < 2 && !live.has(`${academy} ${indicator}`))
      .map(([indicator]) => `${academy} ${indicator}`),
  );
  expect(orphans.sort()).toEqual(['A05 PI09', 'A07 PI03', 'A13 PI06', 'A16 PI02']);
});

test('actions: without an owner, overdue, done and awaiting a re-test, closed by a later judgement', () => {
  const actions = rows(trust, 'Actions');
  expect(actions.filter((row) => row['Owner'] === '').map((row) => text(row, 'ID'))).toEqual([
    'A02-PI05-1',
    'A13-PI01-1',
  ]);
  const overdue = actions.filter((row) => text(row, 'Due') < TODAY && row['Status'] !== 'completed');
  expect(overdue.map((row) => text(row, 'Academy'))).toEqual(['A04', 'A05', 'A08', 'A16']);
  const done = actions.filter((row) => row['Status'] === 'completed');
  expect(done.map((row) => text(row, 'Academy'))).toEqual(['A10', 'A15']);
  for (const row of done) {
    const judged = standingJudgements(trust).filter(
      (one) => one.row['Academy'] === row['Academy'] && one.row['Indicator'] === row['Indicator'],
    );
    expect(judged.every((one) => text(one.row, 'Date') <= text(row, 'Completed on'))).toBe(true);
  }
  const byId = new Map(rows(trust, 'Judgements').map((row) => [text(row, 'ID'), row]));
  for (const row of rows(trust, 'Actions closed')) {
    const retest = byId.get(text(row, 'Re-test')) ?? {};
    expect(text(retest, 'Date') > text(row, 'Completed on')).toBe(true);
    expect(['expected', 'strength']).toContain(retest['Level']);
  }
});

test('decisions rest on what was judged by then, and differ from the rule only with a reason', () => {
  const decisions = rows(trust, 'Decisions');
  for (const row of decisions) {
    const then = latestLevels(trust, text(row, 'Date')).get(text(row, 'Academy'));
    expect(row['Computed']).toBe(categoryFrom(then));
    expect(text(row, 'Positions').split(' ')).toHaveLength(then?.size ?? 0);
    expect(text(row, 'Reason') !== '').toBe(row['Computed'] !== row['Decided']);
  }
  expect(decisions.filter((row) => row['Computed'] !== row['Decided'])).toHaveLength(3);
  expect([...new Set(decisions.map((row) => row['Academic year']))]).toEqual(['2024-25', '2025-26']);
});

test('category counts: one line for each half-term that is over, as the rule gave it on its last day', () => {
  const counts = rows(trust, 'Category counts');
  expect(counts.map((row) => row['ID'])).toHaveLength(2 * 6 + 1);
  for (const row of counts) {
    const day = text(row, 'As at');
    const there = rows(trust, 'Academies').filter((one) => text(one, 'Joined on') <= day);
    const then = latestLevels(trust, day);
    const places = there.map((one) => categoryFrom(then.get(text(one, 'ID'))));
    const count = (category: string): number => places.filter((place) => place === category).length;
    expect([row['Lighthouse'], row['Aspiring'], row['Emerging'], row['Unplaced']]).toEqual(
      ['lighthouse', 'aspiring', 'emerging', 'unplaced'].map(count),
    );
  }
});

test('words: no text twice at an academy, every strength with what can be shared, every slot filled', () => {
  for (const id of academyIds) {
    const own = standingJudgements(trust).filter(({ row }) => row['Academy'] === id);
    const said = own.map(({ row }) => text(row, 'Narrative'));
    expect(new Set(said).size).toBe(said.length);
    const summaries = held.filter((row) => row['Academy'] === id).map((row) => text(row, 'Summary'));
    expect(new Set(summaries).size).toBe(summaries.length);
    for (const { row } of own) expect(text(row, 'Can be shared') !== '').toBe(row['Level'] === 'strength');
  }
  expect(JSON.stringify(trust)).not.toMatch(/[{]\w+[}]|undefined|NaN/);
});

test('words suit the phase: no Year 11 in a primary, no phonics lead in a secondary', () => {
  const of = (phase: string): string => {
    const ids = rows(trust, 'Academies')
      .filter((row) => row['Phase'] === phase)
      .map((row) => row['ID']);
    return rows(trust, 'Judgements')
      .filter((row) => ids.includes(row['Academy'] as string))
      .map((row) => text(row, 'Narrative'))
      .join(' ');
  };
  expect(of('primary')).not.toMatch(/Year (7|8|9|1\d)|modern languages/);
  expect(of('secondary')).not.toMatch(/Reception|phonics|Year [1-6]\b/);
  expect(of('special')).toMatch(/class/);
});

test('Principals find most records accurate, some not; some stay silent', () => {
  const replies = rows(trust, 'Replies');
  const inaccurate = replies.filter((row) => row['Verdict'] === 'inaccurate').length;
  expect(inaccurate).toBeGreaterThan(5);
  expect(inaccurate).toBeLessThan(replies.length / 5);
  expect(replies.length).toBeLessThan(held.length * 0.8);
});
