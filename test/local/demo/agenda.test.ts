import { agendasOf } from '../../../local/demo/agenda';
import { schoolDays } from '../../../local/demo/school-year';
import { plannedVisitIn } from '../../../src/hub/monitoring/visit/planned';
import { demoTrust, rows, text, TODAY } from './demo-trust';

const trust = demoTrust();
const agendas = agendasOf(trust, TODAY);
const ceos = rows(trust, 'People').filter((row) => row['Role'] === 'regional-ceo');

test('every Regional CEO has planned visits, and nobody else', () => {
  expect([...agendas.keys()].sort()).toEqual(ceos.map((ceo) => text(ceo, 'E-mail')).sort());
});

describe.each(ceos.map((ceo) => [text(ceo, 'Name'), ceo] as const))('the calendar of %s', (_name, ceo) => {
  const events = agendas.get(text(ceo, 'E-mail')) ?? [];
  const planned = events.flatMap(({ description, start }) => {
    const visit = plannedVisitIn(description);
    return visit && 'dateTime' in start ? [{ ...visit, on: start.dateTime.slice(0, 10) }] : [];
  });
  const regionOf = (id: string): string =>
    text(rows(trust, 'Academies').find((row) => row['ID'] === id) ?? {}, 'Region');

  test('holds visits that the hub knows again, on school days, each event once', () => {
    expect(planned).toHaveLength(events.length - 1);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    const days = schoolDays('trust', 2026, '2027-01-31');
    for (const { on } of planned) expect(days).toContain(on);
  });

  test('has one support visit to record today, others to come, and a moderation elsewhere', () => {
    const support = planned.filter(({ kind }) => kind === 'support');
    expect(support.filter(({ on }) => on === TODAY)).toHaveLength(1);
    expect(support.filter(({ on }) => on < TODAY)).toEqual([]);
    expect(support.every(({ academy }) => regionOf(academy) === ceo['Region'])).toBe(true);
    const [moderation] = planned.filter(({ kind }) => kind === 'moderation');
    expect(regionOf(moderation?.academy ?? '')).not.toBe(ceo['Region']);
  });
});
