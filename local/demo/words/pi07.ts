import type { IndicatorWords } from './shape';

/** The Framework and student leadership. */
export const PI07: IndicatorWords = {
  findings: [
    [
      'Pupils do not know the trust’s Framework and have no say in the academy’s life.',
      'Student leadership is a badge for a few, without a task.',
      'The Framework has not been introduced to staff who joined this year.',
    ],
    [
      'Assemblies carry the Framework well; lessons in {year} seldom do.',
      'The student council meets regularly and still waits for answers.',
      'Leadership roles are open to {year} and should now reach younger pupils.',
      'Staff know the Framework; pupils know its words more than its meaning.',
      'Pupils who lead are keen and would like to be trained for it.',
    ],
    [
      'The Framework is understood by pupils and gives shape to the year.',
      'Student leaders have real tasks and carry them out well.',
      'Pupils in every year group can lead something, and many do.',
      'The student council’s proposals are answered in writing, with reasons.',
      'The Framework is used in {subject} to help pupils to set their own aims.',
    ],
    [
      'Student leadership is outstanding: pupils run whole parts of the academy’s life.',
      'Pupils live the Framework and explain it to visitors with warmth.',
      'Leaders of {year} train those who come after them.',
      'Pupils’ voice has changed the curriculum, the canteen and the calendar.',
    ],
  ],
  weak: [
    'Of {m} pupils asked in {year}, {few} could name one part of the Framework.',
    'Minutes of the student council stop in {month}.',
    'The {role} has had no time to train new leaders.',
    'Leadership roles in {year} had gone to pupils chosen by staff only.',
    'Displays of the Framework were three years old.',
  ],
  good: [
    'Pupils of {year} led the visitors’ tour and answered every question.',
    'The {role} meets the council each fortnight and brings back answers.',
    'Reading buddies from {year} were patient and well prepared.',
    'Pupils set aims in {month} and look at them again each term.',
    'In {most} of {m} conversations pupils gave an example of the Framework from their own life.',
  ],
  share: [
    'The training day for student leaders, run by pupils of {year}.',
    'The council’s “you said, we did” board and how it is kept honest.',
    'Aim-setting in {subject} with the Framework’s three questions.',
    'The ladder of leadership roles from {year} to {year2}.',
  ],
  objectives: [
    'Open leadership roles to pupils of {year}, and train them',
    'Bring the Framework into lessons in {subject}',
    'Answer every proposal of the student council within two weeks',
  ],
  success: [
    'In {most} of {m} conversations pupils can say what the Framework means to them',
    'At least {pct} per cent of {year} have led something by the end of the year',
  ],
  steps: [
    'Hold elections for the student council in {year}',
    'Introduce staff new this year to the Framework',
    'Train {m} reading buddies from {year}',
  ],
};
