import { ask, CEO, CLERK, OWNER, PRINCIPAL, smallTrust } from '../support/small-trust';
import { fullVisit, rowsOf, supportVisit } from '../support/visits';
import type { VisitInput } from '../../src/hub/monitoring/visit/input';

const VISITS = 201;

const refused = (visit: VisitInput, email = CEO) => {
  const workspace = smallTrust();
  const answer = workspace.as(email).api('record-visit', visit, visit.id);
  expect(rowsOf(workspace, VISITS)).toHaveLength(0);
  if (answer.ok) throw new Error('It was saved.');
  return answer.error;
};
const fieldsOf = (visit: VisitInput): Record<string, string> =>
  refused(visit)['fields'] as Record<string, string>;

describe('a visit that cannot be taken is refused with the fields named, and nothing is written', () => {
  test.each<[string, Partial<VisitInput>, string, RegExp]>([
    ['a date in the future', { on: '2026-11-25' }, 'on', /in the future; today is 24 November 2026/],
    ['a date before the academy joined', { on: '2020-08-31' }, 'on', /joined the trust on 1 September 2020/],
    ['a date in a holiday', { on: '2026-10-28' }, 'on', /28 October 2026 is not a school day at Ash Primary/],
    ['a weekend', { on: '2026-11-22' }, 'on', /not a school day/],
    ['no day at all', { on: '2026-02-30' }, 'on', /Give the day/],
    ['no summary', { summary: ' \n ' }, 'summary', /Write what was seen/],
    ['60,000 characters', { summary: 'x'.repeat(60_000) }, 'summary', /Shorten this by 50,000 characters/],
    [
      'more than the trust’s limit',
      { evidence: 'x'.repeat(10_001) },
      'evidence',
      /Shorten this by 1 character .at most 10,000.. Nothing was cut off/,
    ],
    [
      'a step without an owner',
      { steps: [{ text: 'a', owner: '', due: '2026-12-01' }] },
      'steps.0.owner',
      /who will do it/,
    ],
    [
      'a step due before the visit',
      { steps: [{ text: 'a', owner: 'b', due: '2026-11-01' }] },
      'steps.0.due',
      /on or after the day of the visit/,
    ],
    ['a link that is none', { links: ['javascript:alert(1)'] }, 'links', /not a whole web address/],
    [
      'judgements at a support visit',
      { judgements: fullVisit('expected').judgements },
      'judgements',
      /makes no judgements/,
    ],
  ])('%s', (_name, changes, field, sentence) => {
    expect(fieldsOf(supportVisit(changes))[field]).toMatch(sentence);
  });

  test('a level without a narrative, a strength with nothing to share, an unknown rubric version', () => {
    const visit = fullVisit('strength');
    Object.assign(visit.judgements[0] ?? {}, { narrative: '' });
    Object.assign(visit.judgements[1] ?? {}, { share: '' });
    Object.assign(visit.judgements[2] ?? {}, { rubricVersion: 7 });
    expect(fieldsOf(visit)).toEqual({
      'judgements.PI01.narrative': 'Say why you chose this level: a level alone cannot be understood.',
      'judgements.PI02.share': 'Say what other academies can learn from this strength.',
      'judgements.PI03': 'Version 7 of its rubric is not in the Rubrics sheet.',
    });
  });

  test('an academy that was removed under the open form', () => {
    expect(refused(supportVisit({ academy: 'A9' }))).toMatchObject({
      code: 'no-academies',
      message: expect.stringContaining('A9') as string,
      remedy: expect.stringContaining('Your text is kept') as string,
    });
  });
});

describe('who may', () => {
  test.each([
    ['a Regional CEO outside their region', CEO, supportVisit({ academy: 'A3' }), 'not-allowed'],
    ['a clerk', CLERK, supportVisit(), 'not-allowed'],
    ['the keeper of the hub', OWNER, supportVisit(), 'not-allowed'],
    ['a former member', 'fay@hub.example', supportVisit(), 'former-person'],
    ['a stranger', 'stranger@hub.example', supportVisit(), 'unknown-person'],
  ])('%s may not', (_who, email, visit, code) => expect(refused(visit, email).code).toBe(code));

  test('a Principal without access to the workbook does not get in at all', () => {
    const workspace = smallTrust();
    expect(() => workspace.as(PRINCIPAL).api('open-sidebar')).toThrow(/PERMISSION_DENIED/);
  });

  test('a blank identity is refused before anything is read', () => {
    const workspace = smallTrust();
    workspace.users.hideIdentity(true);
    const answer = workspace.as(CEO).api('record-visit', supportVisit(), 'R');
    expect(answer).toMatchObject({ ok: false, error: { code: 'no-identity' } });
    expect(workspace.counts).toMatchObject({ identity: 1 });
    expect(workspace.counts['read']).toBeUndefined();
  });
});

describe('text is kept and shown as the text it is', () => {
  test.each([
    '=HYPERLINK("https://x.example","click")',
    '<script>alert(1)</script>',
    '😀 שלום مرحبا',
    '00123',
    '1/2',
    "'quoted",
    '+44 1',
    '-',
    'TRUE',
  ])('%s', (summary) => {
    const workspace = smallTrust();
    const visit = supportVisit({ summary });
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    expect(rowsOf(workspace, VISITS)[0]?.['Summary']).toBe(summary);
    expect(ask<{ visit: VisitInput }>(workspace, CEO, 'open-visit', { visit: visit.id }).visit.summary).toBe(
      summary,
    );
  });
});

describe('errors have one language of paths, the person who finds them: rows by what they are about', () => {
  const judged = fullVisit('expected');
  test.each<[string, object, string]>([
    [
      'a level that is none',
      { judgements: [{ ...judged.judgements[2], level: 'good' }] },
      'judgements.PI03.level',
    ],
    ['a link that is no text', { links: ['https://a.example', 7] }, 'links'],
    [
      'an evidence link that is no text',
      { judgements: [{ ...judged.judgements[2], links: ['', 7] }] },
      'judgements.PI03.links',
    ],
    ['an outcome that is none', { promised: [{ id: 'S7', outcome: 'eaten' }] }, 'promised.S7.outcome'],
    [
      'a step that is no text',
      {
        steps: [
          { text: 'a', owner: 'b', due: '' },
          { text: 7, owner: '', due: '' },
        ],
      },
      'steps.1.text',
    ],
    ['a focus that is no indicator', { focus: ['PI01', 'PI99'] }, 'focus'],
    ['a field that nobody knows', { weather: 'Rain' }, 'weather'],
    ['a field too many in a row', { steps: [{ text: '', owner: '', due: '', why: '' }] }, 'steps.0.why'],
  ])('%s', (_what, changes, path) => {
    const visit = { ...judged, ...changes } as VisitInput;
    expect(Object.keys(fieldsOf(visit))).toEqual([path]);
  });
});

test('an unknown action and an unreadable input are answered, not thrown', () => {
  const workspace = smallTrust();
  expect(workspace.as(CEO).api('drop-everything')).toMatchObject({
    ok: false,
    error: { code: 'unknown-action' },
  });
  expect(workspace.as(CEO).api('constructor')).toMatchObject({
    ok: false,
    error: { code: 'unknown-action' },
  });
  expect(workspace.as(CEO).api('record-visit', 'nonsense', 'R')).toMatchObject({
    ok: false,
    error: { code: 'bad-input' },
  });
});

test.each(['x'.repeat(60_000), 'two words', 'é', ' '])(
  'a request id that no form made is refused, nothing written',
  (id) => {
    const workspace = smallTrust();
    const answer = workspace.as(CEO).api('record-visit', supportVisit(), id);
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'bad-input', message: 'The request id is not one that the hub made.' },
    });
    expect(rowsOf(workspace, VISITS)).toHaveLength(0);
  },
);
