import { clerkMessage, memberMessage } from '../../src/views/mail/circulated';
import { jobFailedMessage } from '../../src/views/mail/job-failed';
import { person, sample } from './sample';

const about = {
  trust: 'Northlight Academies Trust',
  board: 'North Regional Board',
  hub: '',
  meeting: undefined,
  members: 0,
};

test('the clerk reads which report, as at which day, and where it is', () => {
  const { previous } = sample();
  if (!previous) throw new Error('The sample has a report.');
  const report = { ...previous, title: 'Progress: North', url: 'https://docs.example/d/1' };
  expect(clerkMessage({ ...about, report }, person('P4', 'Cleo Clerk'))).toBe(
    [
      'Dear Cleo Clerk,',
      '',
      'this report is approved and ready for the North Regional Board: Progress: North.',
      'It shows the data as at 16 October 2026 and will not change any more.',
      '',
      'Open it here: https://docs.example/d/1',
      '',
      'Please circulate it to the members of the board, then mark it as filed in the hub.',
      '',
      'Northlight Academies Trust, Education Hub',
    ].join('\n'),
  );
});

test('the clerk reads for which meeting it is and who got it too, a member what to do with it', () => {
  const { previous } = sample();
  if (!previous) throw new Error('The sample has a report.');
  const meeting = {
    ...{ id: 'M1', name: 'Autumn term meeting', board: 'R1', on: '2026-12-08' },
    ...{ papersDue: '2026-12-01', planned: true, cancelled: false },
  };
  const given = { ...about, report: previous, meeting, members: 2 };
  const clerk = clerkMessage(given, person('P4', 'Cleo Clerk'));
  expect(clerk).not.toContain('The hub:');
  const hub = 'https://hub.example/exec?screen=reports';
  expect(clerkMessage({ ...given, hub }, person('P4', 'Cleo'))).toContain(`The hub: ${hub}`);
  expect(clerk).toContain('It is for Autumn term meeting on 8 December 2026.');
  expect(clerk).toContain(
    'Please mark it as filed in the hub once it is with the papers. 2 members of the board have been sent it too.',
  );
  const member = memberMessage(given, person('P9', 'Bo Board'));
  expect(member).toContain('Dear Bo Board,');
  expect(member).toContain('this report has been circulated to the North Regional Board');
  expect(member).not.toContain('filed');
});

test('the owner reads which job fails, what it said and what to do', () => {
  const { subject, body } = jobFailedMessage({
    id: 'integrity:2026-11-24',
    job: 'integrity',
    dueOn: '2026-11-24',
    state: 'failed',
    attempts: 3,
    startedAt: '2026-11-24T08:00:00.000Z',
    endedAt: '2026-11-24T08:00:00.000Z',
    message: 'Sheets answered 503.',
  });
  expect(subject).toBe('Education Hub: “integrity” failed 3 times');
  expect(body).toContain('due on 24 November 2026');
  expect(body).toContain('What it said: Sheets answered 503.');
  expect(body).toContain('integrity:2026-11-24');
});
