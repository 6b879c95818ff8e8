import type { IndicatorWords } from './shape';

/** Pupil and staff wellness. */
export const PI04: IndicatorWords = {
  findings: [
    [
      'Staff absence is high and nobody looks at why.',
      'Pupils do not know whom to turn to, and support comes late.',
      'Workload drives good people away and is not yet on the leaders’ agenda.',
    ],
    [
      'Support for pupils’ wellness is caring, but it reaches those who ask rather than those who need it.',
      'Staff feel heard since the survey; changes to marking and meetings have only begun.',
      'Pastoral records are better kept than before, and patterns are not yet looked for.',
      'Staff absence is falling, though cover in {year} still unsettles pupils.',
      'There is a wellness lead now; the plan needs dates and owners.',
    ],
    [
      'Pupils feel known, and help comes quickly when it is needed.',
      'Leaders take workload seriously and staff say so without being asked.',
      'Wellness is planned for pupils and staff alike, and checked each term.',
      'Staff absence is low and return-to-work talks are kind and useful.',
      'Pupils in {year} can name what keeps them well and practise it.',
    ],
    [
      'Care for pupils and staff is woven into every part of the day.',
      'Staff turnover is the lowest in the region, and people say why they stay.',
      'Pupils lead the wellness work and younger ones look up to them.',
      'The academy measures wellness each half-term and acts within days.',
    ],
  ],
  weak: [
    'The last staff survey had been read and not yet answered.',
    'In {year} pupils waited more than three weeks for a first conversation.',
    'Meetings in the week of reports added {few} evenings for most teachers.',
    'The {role} carries the pastoral load of {year} alone.',
    'Quiet spaces exist but are locked at lunchtime.',
  ],
  good: [
    'The {role} meets every pupil on the support list each week.',
    'Marking in {subject} has been cut back with no loss to pupils’ work.',
    'In the latest survey {pct} per cent of staff said they are proud to work here.',
    'Pupils in {year} use the quiet room well and return to lessons.',
    'Induction of new staff includes a named friend outside their team.',
  ],
  share: [
    'The half-termly ten-question wellness check and how its answers are used.',
    'The meeting calendar that gives every teacher back an evening a week.',
    'Training for pupil wellness leaders in {year}, with its handbook.',
    'How cover is arranged so that no one loses planning time.',
  ],
  objectives: [
    'Reach every pupil in {year} who needs pastoral help within a week',
    'Cut the workload that does not help pupils, beginning with {subject}',
    'Answer the staff survey with changes that people can see',
  ],
  success: [
    'At least {pct} per cent of staff say in the next survey that workload is manageable',
    'No pupil of {year} waits longer than a week for a first conversation',
  ],
  steps: [
    'Publish what changed after the staff survey',
    'Look for patterns in the pastoral records of {year} with the {role}',
    'Try the shorter report in {subject} for one half-term',
  ],
};
