export const ACCURATE: readonly string[] = [
  '',
  'A fair record. Thank you.',
  'Accurate. We have shared it with the {role}.',
  'Agreed; the point about {subject} is well made.',
  'This is how we see it too.',
  'Accurate. The step on {year} is already under way.',
];

export const INACCURATE: readonly string[] = [
  'The lessons in {subject} were taken by a visiting teacher, which the record does not say.',
  'The figure for {year} is from last term; this term’s is higher.',
  'We do not recognise the comment on {subject2}: the {role} had shown the evidence.',
  'The date is wrong, and {year} was out on a trip on the day named.',
];

/** Why a visit was recorded anew: after the Principal's reply, or because the visitor noticed. */
export const CORRECTIONS = {
  replied: [
    'After the Principal’s reply: lessons in {subject} had been taken by a visiting teacher.',
    'After the Principal’s reply: the figures for {year} were those of last term.',
    'Evidence shown by the {role} had been overlooked, as the Principal pointed out.',
  ],
  noticed: [
    'The wrong line was tapped in the form and noticed the next day.',
    'Notes on {year} and {year2} had been mixed up.',
    'A sentence on {subject} belonged to another visit.',
  ],
} as const;

/** Notes on actions, latest first. */
export const PROGRESS: readonly string[] = [
  'Begun in {year}; first signs are good.',
  'The {role} leads it now.',
  'Two of the three parts are done; {subject} is left.',
  'Held up by a vacancy in {subject}; taken up again since.',
  'Training has taken place; {m} lessons seen since.',
  'A partner academy helps with {subject}.',
];

export const DECIDED_OTHERWISE = {
  lower:
    'The rule is met by the narrowest margin and rests on results in {subject} that are not yet confirmed.',
  higher:
    'The new leadership has secured safety and staffing; the EOB places it here and will look again each half-term.',
} as const;
