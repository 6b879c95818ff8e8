import type { IndicatorWords } from './shape';

/** Curriculum: coverage, examination requirements, innovation. */
export const PI03: IndicatorWords = {
  findings: [
    [
      'The curriculum in {subject} is a list of topics without an order that builds knowledge.',
      'Coverage falls short in several subjects and leaders had not noticed.',
      'Pupils in {year} have a narrower offer than those in other academies.',
    ],
    [
      'Plans in {subject} are now in place; teaching does not yet follow them in {year}.',
      'The sequence is clear in the core subjects and still thin in the others.',
      'Coverage is complete, but challenge for the most able is left to chance.',
      'Subject leaders are new and growing into their part, {subject} further on than {subject2}.',
      'The curriculum has been rewritten well; what pupils remember of it is not yet checked.',
    ],
    [
      'The curriculum is broad, well ordered and taught as planned.',
      'Every subject meets requirements, and links between {subject} and {subject2} are used well.',
      'Teachers know what pupils have learnt before and build on it.',
      'Adaptations for pupils with additional needs keep them with the same ambitious content.',
      'Subject leaders check what pupils remember and change the plans where it fades.',
    ],
    [
      'The curriculum is ambitious and original, and pupils talk about it with real interest.',
      'Work across {subject} and {subject2} challenges every pupil and is planned to the last detail.',
      'The curriculum in {subject} is the best seen this year in any phase.',
      'Innovation is tested before it is spread: the evidence behind each change is kept.',
    ],
  ],
  weak: [
    'Pupils in {year} could not recall what they had studied in {subject} the term before.',
    'In {few} of {m} lessons the task did not match the plan.',
    'The time given to {subject} varies by more than an hour a week between classes.',
    'The {role} had not yet seen {subject2} taught this year.',
    'Vocabulary set out in the plan was missing from books in {year}.',
  ],
  good: [
    'Pupils in {year} explained how {subject} this term rests on what they did last year.',
    'Plans, lessons and books agreed in {most} of {m} cases looked at.',
    'The {role} showed how the plan in {subject} changed after checking what was forgotten.',
    'Visits, speakers and practical work are built into the plan for {subject2}.',
    'Reading is woven through {subject}, with texts that stretch.',
  ],
  share: [
    'The one-page curriculum maps of {subject}, with the thinking behind each step.',
    'The retrieval questions for {year}, written by teachers of three academies.',
    'The joint unit of {subject} and {subject2}, with plans and pupils’ work.',
    'How the {role} runs a curriculum check in half a day.',
  ],
  objectives: [
    'Put the curriculum of {subject} in an order that builds knowledge',
    'See that what is planned in {subject} is taught in {year}',
    'Give the most able pupils in {year} work that stretches them',
  ],
  success: [
    'Pupils in {year} recall the key knowledge of {subject} in {most} of {m} conversations',
    'Plans, lessons and books agree wherever they are sampled in {subject}',
  ],
  steps: [
    'Finish the plan for {subject} in {year} and share it with the trust’s subject network',
    'Talk with {m} pupils of {year} about what they remember of {subject}',
    'Visit another academy to see {subject2} taught',
  ],
};
