import type { IndicatorWords } from './shape';

/** Innovation and creativity. */
export const PI08: IndicatorWords = {
  findings: [
    [
      'Teaching plays safe and pupils seldom make, design or perform.',
      'New ideas are taken up and dropped without looking at what they did.',
      'Creative subjects have lost time in {year} without a decision to that end.',
    ],
    [
      'There are sparks of creativity in {subject} that could reach further.',
      'One trial is running in {year}; its measures need to be agreed.',
      'Staff are open to new ideas and unsure which to try first.',
      'Pupils enjoy making things, most of all in {subject}, but rarely improve a first draft.',
      'Technology is used well by some and hardly by others.',
    ],
    [
      'Creativity is planned for in {subject} and shows in pupils’ work.',
      'Trials are small, measured and reported, whatever they find.',
      'Pupils draft, take advice and improve, in {year} as much as elsewhere.',
      'Teachers try new approaches with care and drop those that do not help.',
      'Technology supports learning in {subject} and stays out of the way.',
    ],
    [
      'The academy is a place of ideas, tested with discipline and shared freely.',
      'Pupils’ creative work in {subject} is of a quality rarely seen.',
      'Two trials begun here have spread through the region.',
      'Pupils design and build for a purpose and judge their own work keenly.',
    ],
  ],
  weak: [
    'In {few} of {m} lessons pupils made a choice of their own.',
    'The trial in {subject} has no measure from before it began.',
    'Instruments and tools in the store had not been used since {month}.',
    'The {role} hears of new ideas only when they have started.',
    'All the displayed work of {year} looked the same.',
  ],
  good: [
    'Pupils in {year} compared three versions of a design and said which was better and why.',
    'The {role} stopped one trial for good reasons and wrote them down.',
    'In {most} of {m} lessons pupils were asked for a second idea.',
    'The winter performance by {year} was written by pupils.',
    'Measures for the trial in {subject} were taken in {month} and will be again.',
  ],
  share: [
    'The one-page trial sheet: question, measure, result, verdict.',
    'The studio days in {subject}, with plans and costs.',
    'The gallery lesson, in which {year} learn to give useful advice.',
    'The kit list and plans of the making room.',
  ],
  objectives: [
    'Run one measured trial in {subject} and report it',
    'Give pupils of {year} regular work in which they draft and improve',
    'Bring back time for creative subjects in {year}',
  ],
  success: [
    'The trial has a verdict, with measures from before and after',
    'Work of {year} shows at least two drafts in {most} of {m} folders',
  ],
  steps: [
    'Agree the measures of the trial in {subject}',
    'Show the folders of {year} to a partner academy',
    'Invite an artist to work with {year} next term',
  ],
};
