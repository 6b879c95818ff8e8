import { sortedBy } from '../../hub/order';
import { healthChecks } from '../../views/health/checks';
import { jobFacts } from '../../views/health/job-rows';
import { instantWords, longInstant, type HealthModel } from '../../views/health/model';
import { technique } from '../../views/health/technique';
import type { ReadWork } from '../action';
import { REBUILD_TABLES } from '../dashboard/rebuild';
import { strict } from '../strict';
import type { HealthAnswer } from './api';
import { healthModel } from './model';

/** Repairs that are shown. */
const REPAIRS = 20;

/** What a person has to do, the gravest first, what is in order, and the technique behind it. */
export const openHealth: ReadWork<'open-health'> = {
  input: strict({}),
  run: (context) => answerOf(healthModel(context, REBUILD_TABLES)),
};

function answerOf(model: HealthModel): HealthAnswer {
  const checks = healthChecks(model);
  return {
    asAt: longInstant(model, model.now),
    tasks: checks
      .filter(({ good }) => !good)
      .map(({ key, words, remedy = '', who = '', places = [] }) => ({ key, words, remedy, who, places })),
    good: checks.filter(({ good }) => good).map(({ words }) => words),
    putRight: sortedBy(
      model.notices.filter(({ kind }) => kind === 'put right'),
      ({ at }) => at,
      ({ id }) => id,
    )
      .reverse()
      .slice(0, REPAIRS)
      .map(({ sheet, words, at }) => `${sheet}, ${instantWords(model, at)}: ${words}`),
    technique: [...technique(model), ...jobFacts(model)],
  };
}
