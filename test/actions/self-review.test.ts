import type { Workspace } from '../../local/workspace';
import type { AcademyFile } from '../../src/actions/academy/api';
import type { SelfReviewSaved } from '../../src/actions/self-review/api';
import type { WeekAnswer } from '../../src/actions/week/api';
import { ask, CEO, DIRECTOR, PRINCIPAL, smallTrust } from '../support/small-trust';
import { plant } from '../support/plant';
import { fullVisit, madeId, rowsOf } from '../support/visits';

const JUDGEMENTS = 203;
const POSITIONS = 301;
const OWN_VIEWS = 306;

const api = (workspace: Workspace, input: { id: string }, email = PRINCIPAL) =>
  workspace.as(email).web.api('save-self-review', input, input.id);
const saved = (workspace: Workspace, input: { id: string }): SelfReviewSaved => {
  const answer = api(workspace, input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.result as SelfReviewSaved;
};
const review = (judgements = fullVisit('expected').judgements, academy = 'A1') => ({
  ...{ id: madeId(), academy, judgements },
});

test('a Principal enters the own view: entries of stage self, no position, seen beside what visits found', () => {
  const workspace = smallTrust();
  const visit = fullVisit('below');
  ask(workspace, CEO, 'record-visit', visit, visit.id);
  const positions = rowsOf(workspace, POSITIONS);
  const sent = review();
  const answer = saved(workspace, sent);
  expect(answer).toMatchObject({ written: 10, owed: { done: 10, words: 'complete for this year' } });
  expect(saved(workspace, sent)).toEqual(answer);
  const entries = rowsOf(workspace, JUDGEMENTS).filter((row) => row['Stage'] === 'self');
  expect(entries).toHaveLength(10);
  expect(entries[0]).toMatchObject({ ID: `${sent.id}:PI01`, Level: 'expected', Visit: '', By: 'P5' });
  expect(rowsOf(workspace, POSITIONS)).toEqual(positions);
  const file = ask<AcademyFile>(workspace, DIRECTOR, 'open-academy', { academy: 'A1' });
  expect(file.positions[0]).toMatchObject({ level: 'below' });
  expect(file.selfReview?.views[0]).toMatchObject({ level: 'expected', byName: 'Pia Principal' });
  expect(file.selfReview?.may).toBe(false);
});

test('the academy on a page has the own view beside each level, once there is one', () => {
  const workspace = smallTrust();
  const visit = fullVisit('below');
  ask(workspace, CEO, 'record-visit', visit, visit.id);
  const page = (): string =>
    JSON.stringify(
      ask(workspace, DIRECTOR, 'preview-document', { kind: 'academy-page', academy: 'A1', visit: '' }),
    );
  expect(page()).not.toContain('Own view');
  saved(workspace, review());
  expect(page()).toContain('Own view');
  expect(page().split('"tone":"expected"').length - 1).toBe(10);
});

test('some now and the rest later; what says nothing new is not written again', () => {
  const workspace = smallTrust();
  const { judgements } = fullVisit('expected');
  expect(saved(workspace, review(judgements.slice(0, 3)))).toMatchObject({ written: 3, owed: { done: 3 } });
  const changed = judgements.map((one) =>
    one.indicator === 'PI02' ? { ...one, narrative: 'Less of it.' } : one,
  );
  expect(saved(workspace, review(changed.slice(0, 4)))).toMatchObject({ written: 2, owed: { done: 4 } });
  const views = rowsOf(workspace, OWN_VIEWS);
  expect(views.map((row) => [row['ID'], row['Narrative']])).toContainEqual(['A1:PI02', 'Less of it.']);
  expect(views).toHaveLength(4);
});

test('what was entered already is not entered again: under another request, or when its answer is kept no more', () => {
  const workspace = smallTrust();
  const first = review(fullVisit('expected').judgements.slice(0, 2));
  const again = (request: string) => workspace.as(PRINCIPAL).web.api('save-self-review', first, request);
  saved(workspace, first);
  expect(again(madeId())).toMatchObject({ error: { code: 'answered-differently' } });
  saved(workspace, review(first.judgements.map((one) => ({ ...one, narrative: 'Better said.' }))));
  const entries = rowsOf(workspace, JUDGEMENTS);
  workspace.clock.advance({ days: 61 }, { cap: 1 });
  workspace.tick();
  expect(rowsOf(workspace, 403)).toHaveLength(0);
  expect(again(first.id)).toMatchObject({ error: { code: 'answered-differently' } });
  expect(rowsOf(workspace, JUDGEMENTS)).toEqual(entries);
  expect(rowsOf(workspace, OWN_VIEWS)).toMatchObject([
    { Narrative: 'Better said.' },
    { Narrative: 'Better said.' },
  ]);
});

test('it is the Principal’s alone, and each field that is wrong is named', () => {
  const workspace = smallTrust();
  for (const email of [CEO, DIRECTOR]) expect(api(workspace, review(), email)).toMatchObject({ ok: false });
  expect(api(workspace, review(undefined, 'A2'))).toMatchObject({ error: { code: 'not-allowed' } });
  const [one] = fullVisit('strength').judgements;
  const wordless = review([{ ...one!, narrative: '', share: '' }]);
  expect(api(workspace, wordless)).toMatchObject({
    error: { code: 'bad-input', fields: { 'judgements.PI01.narrative': expect.any(String) } },
  });
  expect(rowsOf(workspace, JUDGEMENTS)).toEqual([]);
});

test('the night makes own views again from the ledger, and a Principal is reminded of what is still to review', () => {
  const workspace = smallTrust();
  workspace.clock.advance({ hours: 14 * 24 }, { cap: 0 });
  const week = workspace.as(PRINCIPAL).web.api('my-week');
  expect((week as { result: WeekAnswer }).result.week.due).toMatchObject([
    { title: 'Self-review: Ash Primary', opens: 'self-review', words: '0 of 10 this year, by 18 Dec 2026' },
  ]);
  saved(workspace, review());
  const right = rowsOf(workspace, OWN_VIEWS);
  plant(workspace, OWN_VIEWS, [{ ID: 'A2:PI09', Academy: 'A2', Indicator: 'PI09', Level: 'below', Rev: 1 }]);
  workspace.clock.advance({ hours: 24 });
  workspace.tick();
  expect(rowsOf(workspace, OWN_VIEWS).map((row) => row['ID'])).toEqual(right.map((row) => row['ID']));
});
