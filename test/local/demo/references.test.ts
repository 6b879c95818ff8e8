import type { Row } from '../../../local/demo/row';
import { demoTrust, rows, text } from './demo-trust';

const trust = demoTrust();
const idsOf = (title: string): Set<string> => new Set(rows(trust, title).map((row) => text(row, 'ID')));
const people = idsOf('People');
const academies = idsOf('Academies');
const regions = idsOf('Regions');
const visits = idsOf('Visits');
const judgements = idsOf('Judgements');
const steps = new Set([...idsOf('Next steps'), ...idsOf('Steps done')]);

/** Values under a header that are filled and not among the ids. */
const strays = (title: string, header: string, ids: Set<string>): string[] =>
  rows(trust, title)
    .map((row) => text(row, header))
    .filter((value) => value !== '' && !ids.has(value));

test.each([
  ['Regions', 'Regional CEO', people],
  ['Regions', 'Board clerk', people],
  ['Academies', 'Region', regions],
  ['Academies', 'Principal', people],
  ['People', 'Region', regions],
  ['People', 'Academy', academies],
  ['Closures', 'Academy', academies],
  ['Visits', 'Academy', academies],
  ['Visits', 'Lead', people],
  ['Visits', 'Joint observers', people],
  ['Visits', 'Corrects', visits],
  ['Judgements', 'Academy', academies],
  ['Judgements', 'By', people],
  ['Judgements', 'Visit', visits],
  ['Judgements', 'Corrects', judgements],
  ['Replies', 'Visit', visits],
  ['Replies', 'By', people],
  ['Decisions', 'Academy', academies],
  ['Decisions', 'By', people],
  ['Next steps', 'Agreed at', visits],
  ['Steps done', 'Agreed at', visits],
  ['Steps done', 'Ended at', visits],
  ['Actions', 'Finding', judgements],
  ['Actions closed', 'Finding', judgements],
  ['Actions closed', 'Re-test', judgements],
] as [string, string, Set<string>][])('%s: every %s exists', (title, header, ids) => {
  expect(rows(trust, title).some((row) => text(row, header) !== '')).toBe(true);
  expect(strays(title, header, ids)).toEqual([]);
});

test('e-mails are all of the invented domain, lower case, and nobody has another’s', () => {
  const emails = rows(trust, 'People').map((row) => text(row, 'E-mail'));
  expect(emails.filter((email) => !/^[a-z]+(\.[a-z]+)+@hub\.example$/.test(email))).toEqual([]);
  expect(new Set(emails).size).toBe(emails.length);
  expect(emails).toContain('hub.owner@hub.example');
  const writers = Object.values(trust).flatMap((list) => list.map((row) => text(row, 'Created by')));
  expect(writers.filter((email) => !emails.includes(email))).toEqual([]);
});

test('a visit names how many judgements were recorded with it, and each judgement belongs to its visit', () => {
  const count = new Map<string, number>();
  for (const row of rows(trust, 'Judgements')) {
    const visit = text(row, 'Visit');
    if (visit !== '') {
      expect(text(row, 'ID')).toBe(`${visit}:${text(row, 'Indicator')}`);
      count.set(visit, (count.get(visit) ?? 0) + 1);
    }
  }
  for (const row of rows(trust, 'Visits')) expect(row['Judgements']).toBe(count.get(text(row, 'ID')) ?? 0);
});

test('a step is open or over, never both', () => {
  expect(steps.size).toBe(rows(trust, 'Next steps').length + rows(trust, 'Steps done').length);
});

test('a correction says why and follows every judgement of what it corrects', () => {
  const corrections = rows(trust, 'Visits').filter((row) => text(row, 'Corrects') !== '');
  expect(corrections.length).toBeGreaterThan(5);
  const of = (visit: string): Row[] => rows(trust, 'Judgements').filter((row) => row['Visit'] === visit);
  for (const correction of corrections) {
    expect(text(correction, 'Why corrected')).not.toBe('');
    const followed = of(text(correction, 'ID')).map((row) => text(row, 'Corrects'));
    expect(followed.sort()).toEqual(
      of(text(correction, 'Corrects'))
        .map((row) => text(row, 'ID'))
        .sort(),
    );
  }
  const withdrawn = rows(trust, 'Judgements').filter((row) => row['Level'] === '');
  expect(withdrawn.length).toBeGreaterThan(0);
  for (const row of withdrawn) expect(text(row, 'Corrects')).not.toBe('');
});

test('nobody leads monitoring at home, and support and walks are led by the region’s own CEO', () => {
  const person = new Map(rows(trust, 'People').map((row) => [text(row, 'ID'), row]));
  const academy = new Map(rows(trust, 'Academies').map((row) => [text(row, 'ID'), row]));
  const ceo = new Map(rows(trust, 'Regions').map((row) => [text(row, 'ID'), text(row, 'Regional CEO')]));
  for (const row of rows(trust, 'Visits')) {
    const lead = person.get(text(row, 'Lead')) as Row;
    const own = ceo.get(text(academy.get(text(row, 'Academy')) as Row, 'Region'));
    expect(lead['Academy']).not.toBe(row['Academy']);
    if (['support', 'learning-walk'].includes(text(row, 'Kind'))) expect(row['Lead']).toBe(own);
    if (row['Kind'] !== 'moderation') continue;
    expect(lead['Role']).toBe('regional-ceo');
    expect(row['Lead']).not.toBe(own);
  }
});

test('ledgers are in the order in which they were written', () => {
  for (const title of ['Visits', 'Judgements', 'Replies', 'Decisions', 'Steps done']) {
    const written = rows(trust, title).map((row) => text(row, 'Created at'));
    expect(written).toEqual([...written].sort());
  }
});
