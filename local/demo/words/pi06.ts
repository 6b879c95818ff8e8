import type { IndicatorWords } from './shape';

/** Employability and skills development. */
export const PI06: IndicatorWords = {
  findings: [
    [
      'Pupils in {year} hear little about work or about what they could become.',
      'There is no plan for employability, and encounters with employers are left to chance.',
      'Speaking, teamwork and problem solving are not taught on purpose.',
    ],
    [
      'Employers visit now and then; pupils in {year} could not say what they had learnt from it.',
      'A skills map has been drawn up and is used in {subject}, not yet elsewhere.',
      'Pupils work well in teams when asked, which is not often enough.',
      'The careers plan meets most of what is expected and leaves out {year}.',
      'Speaking in front of others is growing, led by {subject}.',
    ],
    [
      'Every year group has planned encounters with the world of work.',
      'Skills such as speaking and planning are taught in {subject} and used in {subject2}.',
      'Pupils in {year} talk sensibly about what they might do next and what it takes.',
      'Local employers know the academy and give it their time gladly.',
      'Pupils who need more help to prepare for adult life get it early.',
    ],
    [
      'Employability runs through the curriculum and employers help to shape it.',
      'Pupils run real projects for real clients, with impressive results.',
      'Every leaver of the last two years went on to a fitting next step.',
      'Pupils present their work to adults with striking ease.',
    ],
  ],
  weak: [
    'The {role} has {few} hours a fortnight for careers and enterprise.',
    'Of {m} pupils asked in {year}, most could not recall meeting an employer.',
    'The skills map had not been looked at in {subject2} this year.',
    'Displays about jobs show few people that pupils would recognise as like themselves.',
    'Visits to workplaces were cancelled twice for want of cover.',
  ],
  good: [
    'Pupils in {year} had planned and costed the winter fair by themselves.',
    'The {role} matches each employer’s visit to a topic in {subject}.',
    'In {most} of {m} lessons pupils gave reasons in full sentences.',
    'Pupils in {year} keep a skills record and could show what had changed.',
    'A local workshop sets a problem each term and comes back to judge the answers.',
  ],
  share: [
    'The skills record of {year} and how it is kept alive.',
    'The partnership with local employers: letters, calendar and thank-yous.',
    'The client project in {subject}, from brief to presentation.',
    'How speaking is taught step by step from {year} on.',
  ],
  objectives: [
    'Give every pupil in {year} two planned encounters with employers a year',
    'Teach speaking and teamwork on purpose in {subject}',
    'Bring the skills map to life in {subject2}',
  ],
  success: [
    'At least {pct} per cent of {year} can describe a skill they have improved, and how',
    'Employers’ visits are in the plan of {subject} for each term',
  ],
  steps: [
    'Find {few} employers for {year} through the trust’s list',
    'Add the skills map to the plan of {subject}',
    'Ask pupils of {year} to present their work to the Regional Board',
  ],
};
