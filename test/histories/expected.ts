import { positions, presentJudgements, presentVisits, standings } from './fold';
import type { Model } from './model';
import { kept } from './remember';
import { serialOf, type Row } from './sheets';
import { trendIn } from '../support/trend';

/** ID -> header -> what the cell must hold, as far as the model knows. */
export type Expected = Map<string, Record<string, unknown>>;

export const visitRows = (model: Model): Expected =>
  new Map(
    presentVisits(model).map(({ id, input, lead, supersedes, reason }) => [
      id,
      {
        Academy: input.academy,
        Date: serialOf(input.on),
        Kind: input.kind,
        Lead: lead,
        Team: kept(input.team),
        Summary: kept(input.summary),
        'Progress on the plan': kept(input.evidence),
        Links: input.links.join('\n'),
        Judgements: input.judgements.length,
        Corrects: supersedes,
        'Why corrected': reason,
      },
    ]),
  );

export const judgementRows = (model: Model): Expected =>
  new Map(
    presentJudgements(model).map((one) => [
      one.id,
      {
        Academy: one.academy,
        Indicator: one.indicator,
        Level: one.level,
        Stage: one.stage,
        Date: serialOf(one.on),
        Narrative: one.narrative,
        'Can be shared': one.share,
        Visit: one.visit,
        By: one.by,
        Corrects: one.supersedes,
        'Why corrected': one.reason,
      },
    ]),
  );

export const stepRows = (steps: Model['steps'] | Model['over']): Expected =>
  new Map(
    [...steps].map(([id, { academy, visit, text, owner, due, carried, ...rest }]) => [
      id,
      {
        Academy: academy,
        'Agreed at': visit,
        'Next step': text,
        Owner: owner,
        Due: serialOf(due),
        'Carried on': carried,
        ...('outcome' in rest ? { Outcome: rest.outcome } : {}),
      },
    ]),
  );

export const positionRows = (model: Model): Expected =>
  new Map(
    [...positions(presentJudgements(model))].map(([id, one]) => [
      id,
      {
        Level: one.level,
        Since: serialOf(one.since),
        'Judged on': serialOf(one.on),
        By: one.by,
        Visit: one.visit,
        Judgement: one.judgement,
        Stage: one.stage,
        Narrative: one.narrative,
        'Can be shared': one.share,
        Levels: one.trend.join(),
      },
    ]),
  );

export const levelsOf = (row: Row): Row => {
  return {
    ...row,
    Levels: trendIn(row['Trend'])
      .map(({ level }) => level)
      .join(),
  };
};

export const standingRows = (model: Model): Expected =>
  new Map(
    [...standings(presentVisits(model))].map(([id, { lastVisit, lastVisitOn, recent }]) => [
      id,
      { 'Last visit': lastVisit, 'Last visited': serialOf(lastVisitOn), Recent: daysIn(recent) },
    ]),
  );

const daysIn = (recent: Record<string, string[]>): string =>
  Object.keys(recent)
    .filter((kind) => recent[kind]?.length)
    .sort()
    .map((kind) => `${kind} ${String(recent[kind])}`)
    .join('; ');

export const recentOf = (row: Row): Row => ({
  ...row,
  Recent: daysIn(JSON.parse(String(row['Recent visits'])) as Record<string, string[]>),
});

export const peopleRows = (model: Model): Expected =>
  new Map(
    [...model.people].map(([id, { name, email, role, region, academy, active }]) => [
      id,
      {
        Name: onOneLine(name),
        'E-mail': email,
        Role: role,
        Region: region,
        Academy: academy,
        Active: active,
      },
    ]),
  );

export const academyRows = (model: Model): Expected =>
  new Map(
    [...model.academies].map(([id, { name, region, principal }]) => [
      id,
      { Academy: onOneLine(name), Region: region, Principal: principal },
    ]),
  );

/** Names are kept on one line. */
const onOneLine = (name: string): string => name.trim().replace(/\s+/g, ' ');
