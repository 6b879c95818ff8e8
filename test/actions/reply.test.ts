import type { VisitLine, VisitSaved, VisitView } from '../../src/actions/visit/api';
import type { Workspace } from '../../local/workspace';
import { ask, CEO, DIRECTOR, OWNER, PRINCIPAL, smallTrust, TODAY } from '../support/small-trust';
import { madeId, rowsOf, supportVisit } from '../support/visits';
import type { AwaitedReply, ReplyView } from '../../src/actions/visit/api';

const REPLIES = 202;

/** Ash Primary's Principal has no place in the workbook, so the web address it is. */
const atWeb = <T>(workspace: Workspace, action: string, input: object, email = PRINCIPAL): T => {
  const answer = workspace.as(email).web.api(action, input, madeId());
  if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer.error)}`);
  return answer.result as T;
};
const refusal = (workspace: Workspace, input: object, email = PRINCIPAL) => {
  const answer = workspace.as(email).web.api('reply-to-visit', input, madeId());
  if (answer.ok) throw new Error('It was taken.');
  return answer.error;
};
const reply = (visit: string, verdict = 'accurate', text = '') => ({ visit, verdict, text });

function visited(workspace = smallTrust(), on = TODAY): { workspace: Workspace; visit: string } {
  const visit = supportVisit({ on });
  ask(workspace, CEO, 'record-visit', visit, visit.id);
  return { workspace, visit: visit.id };
}

describe('the right of reply', () => {
  test('is offered for so many school days after the recording, counted in the academy’s calendar', () => {
    // Visited on the last day of Autumn 1, written up on 24 November: ten school days later it is 8 December.
    const { workspace, visit } = visited(smallTrust(), '2026-10-23');
    expect(atWeb<AwaitedReply[]>(workspace, 'list-replies', {})).toMatchObject([
      {
        visit,
        academyName: 'Ash Primary',
        kindLabel: 'Support visit',
        leadName: 'Ada North',
        reply: { state: 'waiting', due: '2026-12-08', words: 'Reply awaited by 8 Dec 2026' },
      },
    ]);
  });

  test('is used once: the reply is a row of its ledger, and the visit waits no more', () => {
    const { workspace, visit } = visited();
    const sent = reply(visit, 'inaccurate', '  Year 5 was on a trip.\r\n');
    const done = atWeb<{ reply: ReplyView }>(workspace, 'reply-to-visit', sent);
    expect(done.reply).toMatchObject({ state: 'inaccurate', late: false, text: 'Year 5 was on a trip.' });
    expect(rowsOf(workspace, REPLIES)).toMatchObject([
      { Visit: visit, Academy: 'A1', By: 'P5', Verdict: 'inaccurate', Reply: 'Year 5 was on a trip.' },
    ]);
    expect(atWeb(workspace, 'list-replies', {})).toEqual([]);
    const [line] = atWeb<VisitLine[]>(workspace, 'list-visits', { academy: 'A1' });
    expect(line).toMatchObject({
      mayReply: false,
      reply: { words: 'Inaccurate, says the Principal (24 Nov 2026)' },
    });
  });

  test('a second reply is refused, and shown the first', () => {
    const { workspace, visit } = visited();
    atWeb(workspace, 'reply-to-visit', reply(visit));
    expect(refusal(workspace, reply(visit, 'inaccurate', 'No.'))).toMatchObject({
      code: 'replied-already',
      stored: { on: TODAY, verdict: 'accurate', text: '' },
    });
    expect(rowsOf(workspace, REPLIES)).toHaveLength(1);
  });

  test('silence is noted after the days, and a late reply is taken and says that it is late', () => {
    const { workspace, visit } = visited();
    workspace.clock.set('2026-12-09T09:00:00.000Z', { cap: 0 });
    expect(atWeb<AwaitedReply[]>(workspace, 'list-replies', {})).toMatchObject([
      { reply: { state: 'silent', words: 'No reply within 10 school days' } },
    ]);
    const done = atWeb<{ reply: ReplyView }>(workspace, 'reply-to-visit', reply(visit));
    expect(done.reply).toMatchObject({
      state: 'accurate',
      late: true,
      words: 'Accurate, says the Principal (9 Dec 2026, after the 10 school days)',
    });
  });

  test('what is inaccurate needs words', () => {
    const { workspace, visit } = visited();
    expect(refusal(workspace, reply(visit, 'inaccurate', '  '))).toMatchObject({
      code: 'bad-input',
      fields: { text: expect.stringContaining('not right') as string },
    });
    expect(refusal(workspace, reply(visit, 'accurate', 'x'.repeat(10_001))).fields).toMatchObject({
      text: expect.stringContaining('at most 10,000') as string,
    });
  });

  test.each([
    ['the lead', CEO],
    ['the National Director', DIRECTOR],
    ['the keeper', OWNER],
  ])('%s does not reply for the Principal', (_, email) => {
    const { workspace, visit } = visited();
    expect(refusal(workspace, reply(visit), email).code).toBe('not-allowed');
  });

  test('nor does a Principal reply for another academy', () => {
    const workspace = smallTrust();
    const visit = supportVisit({ academy: 'A2' });
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    expect(refusal(workspace, reply(visit.id)).code).toBe('not-allowed');
  });
});

describe('a visit that is corrected', () => {
  function corrected(workspace: Workspace, visit: string): string {
    const next = { ...supportVisit({ summary: 'Corrected.' }), corrects: visit, reason: 'Wrong class.' };
    ask(workspace, CEO, 'correct-visit', next, next.id);
    return next.id;
  }

  test('before the reply: what was opened before is refused, and the correction waits instead', () => {
    const { workspace, visit } = visited();
    const next = corrected(workspace, visit);
    expect(refusal(workspace, reply(visit)).code).toBe('conflict');
    expect(atWeb<AwaitedReply[]>(workspace, 'list-replies', {}).map((each) => each.visit)).toEqual([next]);
  });

  test('after the reply: the reply stands, and nobody is asked again', () => {
    const { workspace, visit } = visited();
    atWeb(workspace, 'reply-to-visit', reply(visit, 'inaccurate', 'It was Year 4.'));
    const next = corrected(workspace, visit);
    expect(atWeb(workspace, 'list-replies', {})).toEqual([]);
    const view = atWeb<VisitView>(workspace, 'open-visit', { visit: next });
    expect(view.reply).toMatchObject({ state: 'inaccurate', text: 'It was Year 4.' });
  });
});

test('a retry whose answer was lost replies once and is answered alike', () => {
  const { workspace, visit } = visited();
  const request = madeId();
  const { web } = workspace.as(PRINCIPAL);
  const first = web.api('reply-to-visit', reply(visit), request);
  expect(web.api('reply-to-visit', reply(visit), request)).toEqual(first);
  expect(rowsOf(workspace, REPLIES)).toHaveLength(1);
});

describe('a visit that was withdrawn', () => {
  const withdraw = (workspace: Workspace, visit: string): VisitSaved => {
    const input = { id: madeId(), visit, reason: 'It was called off.' };
    return ask(workspace, CEO, 'withdraw-visit', input, input.id);
  };

  test('says so to the Principal who follows an old link to it, and wants no reply', () => {
    const { workspace, visit } = visited();
    withdraw(workspace, visit);
    const opened = atWeb<VisitView>(workspace, 'open-visit', { visit });
    expect(opened).toMatchObject({ withdrawn: true, current: false, mayReply: false });
    expect(refusal(workspace, reply(visit)).message).toBe('This visit was withdrawn: it did not take place.');
  });

  test('settles its dispute, and nobody is said to have moderated it', () => {
    const { workspace, visit } = visited();
    atWeb(workspace, 'reply-to-visit', reply(visit, 'inaccurate', 'I was not there.'));
    const { changes } = withdraw(workspace, visit);
    expect(changes).toContain(
      'The record disputed on 24 November 2026 needs no moderation: its visit is withdrawn.',
    );
    expect(changes.join(' ')).not.toContain('is moderated');
  });
});
