import type { IndicatorWords } from './shape';

/** Leadership and management. */
export const PI10: IndicatorWords = {
  findings: [
    [
      'Leaders do not have a true picture of the academy and plans do not follow from evidence.',
      'Responsibilities are unclear and important tasks fall between people.',
      'Improvement depends on one person; the team around the Principal is not yet in place.',
    ],
    [
      'Leaders know what to improve; plans need fewer aims and firmer dates.',
      'Middle leaders in {subject} and {subject2} are growing and need time to lead.',
      'Checks are made regularly, and what follows from them is not yet sure.',
      'The Principal has steadied the academy; the next step is to share the lead.',
      'Self-review has become honest and is still too long to be of use.',
    ],
    [
      'Leaders see their academy clearly and act on what they see.',
      'The improvement plan is short, known to all staff and checked each half-term.',
      'Middle leaders lead: the {role} can show what has changed in {year}.',
      'Safeguarding, staffing and money are in good order, and staff feel well led.',
      'Leaders welcome challenge and answer it with evidence.',
    ],
    [
      'Leadership is excellent at every level and prepares people for the next post.',
      'The Principal leads beyond the academy, and the academy is the better for it.',
      'Decisions are thoughtful, explained and followed through without fail.',
      'Self-review is so sharp that this visit had nothing to add to it.',
    ],
  ],
  weak: [
    'The plan has {m} aims and staff could name {few} of them.',
    'The {role} has not had the time to check {subject} since {month}.',
    'Minutes of leaders’ meetings list what was said and not what will be done.',
    'The self-review gave {year} a better picture than was seen in lessons.',
    'Two posts in {subject} are filled for the time being.',
  ],
  good: [
    'The {role} chose {few} priorities for {year} and could show progress on each.',
    'Leaders’ own judgement agreed with this visit in {most} of {m} cases.',
    'Meetings end with who does what by when, and start with what was done.',
    'Staff in {year} said that leaders are seen every day and listen.',
    'Budget and staffing for {subject} were settled in {month}, ahead of time.',
  ],
  share: [
    'The plan on a page and the half-termly check that goes with it.',
    'How the {role} was prepared for leading {year}.',
    'The twenty-minute leaders’ meeting, with its standing questions.',
    'The self-review template: two pages, evidence first.',
  ],
  objectives: [
    'Cut the improvement plan to what matters most and check it each half-term',
    'Give the {role} the time and training to lead {year}',
    'Make sure that what checks in {subject} find is followed up',
  ],
  success: [
    'Staff asked at the next visit can name the priorities and their own part',
    'Leaders’ judgement agrees with the visit in {most} of {m} cases',
  ],
  steps: [
    'Bring the improvement plan down to three aims',
    'Plan the {role}’s checks of {subject} for the half-term',
    'Write down who follows up what, after each leaders’ meeting',
  ],
};
