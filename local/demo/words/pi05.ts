import type { IndicatorWords } from './shape';

/** Staff development. */
export const PI05: IndicatorWords = {
  findings: [
    [
      'Training is occasional and not tied to what pupils need.',
      'Teachers new to the profession do not get the time or the mentor they are owed.',
      'Few staff could name anything that they do differently after training.',
    ],
    [
      'A training plan exists and is followed; its effect in lessons is not yet looked for.',
      'Coaching has begun with volunteers and should now reach those who need it most.',
      'Support staff in {year} are keen to learn and are often left out.',
      'Mentors of early career teachers meet them weekly, with varying use.',
      'Training on {subject} is well led; that on {subject2} has slipped twice.',
    ],
    [
      'Training follows from what visits and pupils’ work show, and staff value it.',
      'Every teacher has a development goal and a colleague who helps.',
      'Early career teachers are well looked after and speak warmly of their mentors.',
      'Support staff take part in training and use it in {year}.',
      'Leaders check in lessons whether training has made a difference.',
    ],
    [
      'Staff development is first-rate: other academies send people here to learn.',
      'Coaching reaches every member of staff and changes what pupils experience.',
      'The academy grows its own leaders and has filled {few} posts from within this year.',
      'Teachers research their own practice and share it plainly.',
    ],
  ],
  weak: [
    'In {few} of {m} lessons the agreed technique was not to be seen.',
    'The {role} had no release time for mentoring this half-term.',
    'Goals in {m} development plans read alike.',
    'Training days were spent on notices more than on {subject}.',
    'Assistants in {year} had not seen the plan for the lesson.',
  ],
  good: [
    'In {most} of {m} lessons the focus of the last training was plain to see.',
    'The {role} watches a colleague teach {subject} every fortnight and talks it over the same day.',
    'Assistants in {year} had met the teacher and knew what to listen for.',
    'A teacher in her second year now leads training in {subject}.',
    'Records of coaching are brief, honest and acted on.',
  ],
  share: [
    'The fortnightly coaching cycle, with its two-question record.',
    'The year’s programme for support staff, session by session.',
    'Films of {subject} lessons with the teacher’s own commentary.',
    'The guide for mentors of early career teachers.',
  ],
  objectives: [
    'Coach every teacher of {subject} at least once a fortnight',
    'Make training for support staff in {year} regular and useful',
    'See the effect of training in lessons, not only in feedback forms',
  ],
  success: [
    'The agreed technique is seen in {most} of {m} lessons visited',
    'Every assistant in {year} has had {m} sessions by the end of the term',
  ],
  steps: [
    'Free the {role} for an hour a week to coach in {year}',
    'Plan the next training day around what was seen in {subject}',
    'Ask a specialist of the trust to run a session on {subject2}',
  ],
};
