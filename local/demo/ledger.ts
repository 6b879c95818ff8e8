import { startOf } from './day';
import { nowOf, type Era, type School } from './era';
import { judgementRow, visitRow } from './ledger-rows';
import type { Random } from './random';
import { idAt, instant, stamp, type Row } from './row';
import { found, type Finding, type HeldVisit } from './visits';
import { indicatorId } from './words/indicators';
import type { Writer } from './writer';

/** A judgement that stands: what remains once every correction is taken into account. */
export interface Standing {
  id: string;
  indicator: number;
  level: number;
  on: string;
  /** Milliseconds. */
  recordedAt: number;
}

/** What the visits of an academy leave in the ledgers. */
export interface Ledger {
  visits: Row[];
  judgements: Row[];
  replies: Row[];
  standing: Standing[];
}

interface Recording {
  era: Era;
  school: School;
  writer: Writer;
  random: Random;
  ledger: Ledger;
}

/** A mistake in a first record, and the findings it had. `undefined` as level: recorded by mistake, to be withdrawn. */
type Slip = { on: string; summary: string; findings: Finding[] };

const HOUR = 3_600_000;

/** Records the visits, some of them wrongly at first and then corrected, and what Principals answered. */
export function recordVisits(
  era: Era,
  school: School,
  visits: HeldVisit[],
  writer: Writer,
  random: Random,
): Ledger {
  const ledger: Ledger = { visits: [], judgements: [], replies: [], standing: [] };
  const recording: Recording = { era, school, writer, random, ledger };
  visits.forEach((visit) => record(recording, visit));
  if (!era.lean) selfReviews(recording);
  return ledger;
}

function record(recording: Recording, visit: HeldVisit): void {
  const { era, random, ledger } = recording;
  const slipped = random.chance(slipChance(era, visit));
  const replied = reply(recording, visit, slipped);
  const correctedAt =
    (replied ? startOf(replied) : visit.recordedAt) + Math.round((17 + random.next() * 5) * HOUR);
  if (!slipped || correctedAt > nowOf(era) - HOUR) {
    write(recording, visit, visit.findings);
    ledger.standing.push(...visit.findings.map((finding) => standing(visit, finding, visit.recordedAt)));
    return;
  }
  const slip = slipOf(recording, visit);
  write(recording, { ...visit, on: slip.on, summary: slip.summary }, slip.findings);
  const right = { ...visit, id: idAt(correctedAt - 9 * 60_000, random.next), recordedAt: correctedAt };
  write(recording, right, visit.findings, { visit, slip, cause: replied ? 'replied' : 'noticed' });
  ledger.standing.push(...visit.findings.map((finding) => standing(right, finding, visit.recordedAt)));
  if (replied) accept(recording, right.id, replied);
}

function slipChance({ lean }: Era, { findings }: HeldVisit): number {
  if (lean) return 0.005;
  return findings.length > 0 ? 0.08 : 0.02;
}

/** Stands in the place of the entry it corrects: its own day and id, the time of the first record. */
const standing = (visit: HeldVisit, { indicator, level }: Finding, recordedAt: number): Standing => ({
  id: `${visit.id}:${indicatorId(indicator)}`,
  indicator,
  level,
  on: visit.on,
  recordedAt,
});

/** What went wrong at first: a level, an indicator too many, the day, or only the words. */
function slipOf({ school, writer, random }: Recording, visit: HeldVisit): Slip {
  const slip: Slip = { on: visit.on, summary: visit.summary, findings: visit.findings };
  const [first, ...rest] = visit.findings;
  const dice = random.next();
  if (first && dice < 0.6) {
    const level = first.level === 0 ? 1 : first.level - 1;
    return { ...slip, findings: [found(writer, first.indicator, level), ...rest] };
  }
  const other = (Number(first?.indicator) + 5) % 10;
  if (first && dice < 0.8 && visit.findings.every(({ indicator }) => indicator !== other)) {
    return { ...slip, findings: [...visit.findings, found(writer, other, 1)] };
  }
  const before = school.days[school.days.indexOf(visit.on) - 1];
  return before && dice < 0.9
    ? { ...slip, on: before }
    : { ...slip, summary: writer.summary(visit.kind, visit.focus) };
}

interface Correction {
  visit: HeldVisit;
  slip: Slip;
  cause: 'replied' | 'noticed';
}

/** Adds the rows of a visit; with a correction, every earlier judgement gets its successor or is withdrawn. */
function write(recording: Recording, visit: HeldVisit, findings: Finding[], correction?: Correction): void {
  const { ledger, school, writer } = recording;
  const withdrawn = correction ? correction.slip.findings.filter((one) => lacks(findings, one)) : [];
  const at = instant(visit.recordedAt);
  const reason = correction ? writer.correction(correction.cause) : '';
  const common = {
    academy: school.academy.id,
    at,
    reason,
    corrects: correction?.visit.id ?? '',
    stamp: stamp(at, visit.lead.email),
  };
  const count = findings.length + withdrawn.length;
  ledger.visits.push(visitRow(visit, common, count));
  ledger.judgements.push(
    ...findings.map((finding) => judgementRow(visit, finding, common)),
    ...withdrawn.map((finding) => ({
      ...judgementRow(visit, finding, common),
      Level: '',
      Narrative: '',
      'Can be shared': '',
    })),
  );
}

const lacks = (findings: Finding[], wanted: Finding): boolean =>
  findings.every(({ indicator }) => indicator !== wanted.indicator);

/** The Principal's answer within ten school days, or silence. Gives the day of an answer that finds fault. */
function reply(recording: Recording, visit: HeldVisit, wrong: boolean): string | undefined {
  const { era, school, random } = recording;
  const { days } = school;
  const likely = era.lean ? 0.4 : 0.75;
  const silent = visit.findings.length === 0 && (era.lean || random.chance(0.45));
  const on = days[days.indexOf(visit.on) + random.between(1, 9)];
  if (silent || !random.chance(likely) || on === undefined || on >= era.today) return undefined;
  // A record that nobody corrected is disputed only of late: what was disputed long ago was settled long ago.
  const doubted = random.chance(0.05) && days.indexOf(on) > days.length - DISPUTED_OF_LATE;
  const verdict = wrong || doubted ? 'inaccurate' : 'accurate';
  answer(recording, visit.id, on, verdict);
  return wrong ? on : undefined;
}

/** School days back to which a dispute may still be open. */
const DISPUTED_OF_LATE = 20;

function answer(
  { school: { academy }, writer, random, ledger }: Recording,
  visit: string,
  on: string,
  verdict: 'accurate' | 'inaccurate',
): void {
  const written = startOf(on) + random.between(8, 16) * HOUR + random.between(0, 3_599_999);
  ledger.replies.push({
    ID: idAt(written, random.next),
    Visit: visit,
    Academy: academy.id,
    Date: on,
    By: academy.principal.id,
    Verdict: verdict,
    Reply: writer.reply(verdict),
    ...stamp(instant(written), academy.principal.email),
  });
}

/** The Principal accepts a record corrected after the reply, unless that was of late. */
function accept(recording: Recording, visit: string, replied: string): void {
  const { days } = recording.school;
  const at = days.indexOf(replied);
  const on = days[at + recording.random.between(2, 6)];
  if (on !== undefined && at < days.length - DISPUTED_OF_LATE) answer(recording, visit, on, 'accurate');
}

/** The academy's own view, each May in about half of them: kept in the ledger, never a position (docs/rulebook.md §4). */
function selfReviews({ era, school, writer, random, ledger }: Recording): void {
  const { academy, days } = school;
  for (let year = school.firstYear + 1; year <= era.lastYear; year += 1) {
    const on = days.find((day) => day >= `${year}-05-12`);
    if (!on || on >= era.today || !random.chance(0.5)) continue;
    const recordedAt = startOf(on) + 16 * HOUR;
    const lead = academy.principal;
    const visit = {
      id: idAt(recordedAt, random.next),
      on,
      lead,
      links: '',
      kind: 'diagnosis',
      recordedAt,
    } as HeldVisit;
    const at = instant(recordedAt);
    const common = { academy: academy.id, at, reason: '', corrects: '', stamp: stamp(at, lead.email) };
    for (let indicator = 0; indicator < 10; indicator += 1) {
      const finding = found(writer, indicator, random.between(1, 3));
      ledger.judgements.push({ ...judgementRow(visit, finding, common), Stage: 'self', Visit: '' });
    }
  }
}
