/** Summaries of visits by kind: an opening, what was done, how it ended. Slots as in `shape.ts`, and `{principal}`, `{focus}`. */
export interface SummaryWords {
  openings: readonly string[];
  middles: readonly string[];
  endings: readonly string[];
}

const support: SummaryWords = {
  openings: [
    'Met {principal} to go through the improvement plan line by line.',
    'Began with what had been promised last time, then turned to {focus}.',
    'A working visit on {focus} with {principal} and the {role}.',
    'Sat down with {principal} and the leadership team after a busy fortnight.',
    'Looked with {principal} at how {focus} has moved since the last visit.',
    'Joined the leaders’ meeting, then worked with {principal} on {focus}.',
    'Spent the morning with {principal}; most of it on {focus}.',
    'Short visit between lessons: {focus} and staffing.',
    'Talked through the coming weeks with {principal} and what stands in the way.',
    'Helped {principal} to prepare the next report to the Regional Board.',
  ],
  middles: [
    'The {role} showed the latest work in {subject} and what will come next.',
    'Staffing in {subject} is settled until the end of term.',
    'We agreed to take {year} first and leave {year2} until that is steady.',
    'A vacancy in {subject} is holding things up; the trust’s team will help to fill it.',
    'Parents’ evening for {year} went well and gave useful hints.',
    'Cover for {subject} remains the main worry.',
    'The plan for {year} was too full; two items were put off by agreement.',
    'We visited {year} together and saw what the plan describes.',
    'The {role} asked for time to lead, and {principal} found it.',
    'A partner academy’s work on {subject} was looked at and will be tried.',
    'Attendance in {year} stands at {pct} per cent and is on the agenda each week.',
    'Budget questions took longer than meant; {subject} will have what it needs.',
  ],
  endings: [
    'A useful visit.',
    'Morale is good.',
    'The pace is right.',
    'Work remains, and it is the right work.',
    'We meet again within two weeks.',
    'The team is tired and in good heart.',
    'Next time we start with {year}.',
    'The Regional Board will want to hear of this.',
  ],
};

const walk: SummaryWords = {
  openings: [
    'Walked through lessons in {subject} and {subject2} with {principal}.',
    'A walk through {year} and {year2} in the first hour of the day.',
    'Visited {m} classrooms with the {role}.',
  ],
  middles: [
    'Calm rooms and clear explanations in {most} of {m} lessons.',
    'Questions in {subject} reached the same few pupils; this was talked over.',
    'Displays and books in {year} show pride in the work.',
    'The start of lessons is crisp; the end less so.',
    'Assistants in {year} were well used.',
  ],
  endings: [
    'Nothing here was judged; {principal} will share it with staff.',
    'Thanks to {year} for the welcome.',
    'To be repeated next term in {subject2}.',
  ],
};

const moderation: SummaryWords = {
  openings: [
    'Looked from outside the region at {focus}.',
    'A second pair of eyes on {focus}, at the trust’s request.',
    'Checked the judgements on {focus} against lessons, work and talks.',
  ],
  middles: [
    'Work in {subject} from {year} was compared with that of another region.',
    'The evidence was well prepared by the {role}.',
    'Pupils of {year} were generous with their time.',
    'The record of the last monitoring visit was a fair guide.',
  ],
  endings: [
    'The levels below are those that I would stand by.',
    'Agreed with {principal} before leaving.',
    'No surprises.',
  ],
};

const monitoring: SummaryWords = {
  openings: [
    'Half-termly monitoring of {focus}.',
    'The team looked at {focus} through lessons, books and conversations.',
    'Monitoring of {focus}, agreed beforehand with {principal}.',
    'A day on {focus}, with the {role} throughout.',
  ],
  middles: [
    'We saw {m} lessons, mostly in {year} and {year2}.',
    'Time was spent in {subject} and {subject2} and with pupils of {year}.',
    'The {role} had everything to hand.',
    'We met staff of {subject}, {m} pupils and two parents.',
    'Books of {year} were looked at with the {role}.',
  ],
  endings: [
    'Findings were shared with {principal} at the end of the day.',
    'The judgements follow below, each with its reasons.',
    'The plan should be looked at again in this light.',
    'Thanks to staff for an open day.',
  ],
};

const lightTouch: SummaryWords = {
  openings: [
    'A light touch: half a day on {focus}.',
    'The termly check of a Lighthouse academy, on {focus}.',
  ],
  middles: [
    'Standards seen in {year} and {subject} are as high as last time.',
    'The {role} showed what is being shared with others.',
    'Pupils of {year} led the visit.',
  ],
  endings: [
    'Nothing to worry about.',
    'We asked what others could learn here.',
    'The academy knows itself well.',
  ],
};

const ofsted: SummaryWords = {
  openings: [
    'Prepared for the inspection expected soon, with a focus on {focus}.',
    'A rehearsal of the first inspection day: {focus}.',
  ],
  middles: [
    'Leaders of {subject} and {subject2} told the story of their subject.',
    'The {role} walked through safeguarding records; all in order.',
    'Evidence for {year} needs to be nearer to hand.',
  ],
  endings: [
    'A second rehearsal is agreed.',
    'Nerves are steady.',
    'The last page of the self-review needs work.',
  ],
};

const diagnosis: SummaryWords = {
  openings: [
    'The full yearly diagnosis of all ten indicators.',
    'Two days with a full team, for the yearly diagnosis.',
  ],
  middles: [
    'We saw {m} lessons a day and met pupils of {year} and {year2}.',
    'Subject leaders of {subject} and {subject2} presented their year.',
    'The {role} coordinated both days with care.',
  ],
  endings: [
    'The ten judgements rest on what was seen and read, and were shared with {principal}.',
    'The EOB will have this before its decision.',
    'The academy’s own view and ours were close.',
  ],
};

export const SUMMARIES: Record<string, SummaryWords> = {
  support,
  'learning-walk': walk,
  moderation,
  monitoring,
  'light-touch': lightTouch,
  'ofsted-preparation': ofsted,
  diagnosis,
};
