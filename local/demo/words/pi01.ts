import type { IndicatorWords } from './shape';

/** Pupil attainment and progress. */
export const PI01: IndicatorWords = {
  findings: [
    [
      'Too many pupils leave {year} without what they need for the next stage.',
      'Outcomes have fallen for a second year and leaders do not yet know which pupils are behind.',
      'Progress from low starting points is slow in most subjects, {subject} above all.',
    ],
    [
      'Attainment in {subject} is rising, but progress across {year} is still uneven.',
      'Leaders know which pupils are behind; the catch-up work has only begun to show.',
      'Most groups make steady progress, while disadvantaged pupils lag in {subject}.',
      'Assessment is now reliable in {subject} and shows how far there is still to go.',
      'Progress is sound in {year} but does not carry on into {year2}.',
    ],
    [
      'Pupils make good progress from their starting points in nearly all subjects.',
      'Attainment is in line with similar schools and the gap for disadvantaged pupils is closing.',
      'Current assessment shows most of {year} on course for their targets.',
      'Work in {subject} and {subject2} shows secure knowledge, built up over time.',
      'Outcomes have held up well after a change of staff in {subject}.',
    ],
    [
      'Progress is strong in every year group and disadvantaged pupils do as well as others.',
      'Outcomes in {subject} are among the best in the trust for the third year running.',
      'Pupils with additional needs make striking progress from their starting points.',
      'Results and current work both show that pupils here achieve far more than was predicted.',
    ],
  ],
  weak: [
    'In {few} of {m} books sampled in {year} the work was pitched too low.',
    'The {role} could not yet say which pupils had missed key content.',
    'Gaps in {subject} from earlier years had not been checked before new work began.',
    'Data for {year} rests on tests that were marked differently by different staff.',
    'Pupils eligible for the premium had completed noticeably less in {subject}.',
  ],
  good: [
    'Books in {year} showed careful correction and a clear step up since last term.',
    'In {most} of {m} lessons pupils could explain how today’s work built on the last.',
    'The {role} keeps a short list of pupils to watch and could tell the story of each.',
    'Moderated pieces in {subject} agreed with the academy’s own marks.',
    'About {pct} per cent of {year} are on course, up since the last visit.',
  ],
  share: [
    'The six-weekly pupil progress conversation, with its one-page form.',
    'How the {role} plans catch-up in {subject} from question-level analysis.',
    'The shared bank of moderated work in {subject}, with commentary.',
    'The pairing of teachers across {year} and {year2} to hand over what pupils know.',
  ],
  objectives: [
    'Close the gap in {subject} for disadvantaged pupils in {year}',
    'Raise progress in {subject} so that pupils keep up from {year} on',
    'Make assessment in {subject} reliable and use it to plan',
  ],
  success: [
    'At least {pct} per cent of {year} on course in {subject} at the next assessment point',
    'Moderation finds the marks in {subject} accurate in every class',
  ],
  steps: [
    'Check gaps in {subject} for every pupil in {year} and share the list with teachers',
    'Bring {m} pieces of moderated work in {subject} to the next visit',
    'Review the catch-up groups in {year} and end those that do not help',
  ],
};
