import type { IndicatorWords } from './shape';

/** Working with and supporting other academies. */
export const PI09: IndicatorWords = {
  findings: [
    [
      'The academy keeps to itself and staff rarely meet colleagues elsewhere.',
      'Offers of help from other academies have not been taken up.',
      'Nobody from here took part in monitoring elsewhere this year.',
    ],
    [
      'Staff of {subject} work with another academy; other subjects have yet to begin.',
      'Help is welcomed and used; the academy has not yet found what it can give.',
      'Network meetings are attended, with little carried back to {year}.',
      'The Principal took part in one monitoring visit elsewhere and found it useful.',
      'A partnership over {subject} has been agreed and needs dates.',
    ],
    [
      'The academy gives and takes: staff of {subject} and {subject2} work with partners each term.',
      'Leaders take part in monitoring elsewhere and bring back what they see.',
      'Moderation with a partner academy is regular and honest.',
      'A specialist from here supports {few} other academies with good effect.',
      'Pupils meet pupils of other academies in planned work.',
    ],
    [
      'Others in the trust rely on this academy, and say what changed thanks to it.',
      'Support given in {subject} has raised outcomes in two other academies.',
      'The academy leads the region’s work on {subject} with generosity and skill.',
      'Staff exchanges are planned a year ahead and change practice on both sides.',
    ],
  ],
  weak: [
    'The {role} missed the last {few} network meetings for want of cover.',
    'Notes from the visit to a partner academy were not shared in {year}.',
    'No date is set for moderation in {subject2}.',
    'Staff could not name a strength that others might come to see.',
    'A partner’s plans for {subject} were filed and not tried.',
  ],
  good: [
    'Teachers of {year} spent a day at a partner academy in {month} and tried two things since.',
    'The {role} leads the trust’s network in {subject}.',
    'A partner’s Principal wrote to say what the help had changed.',
    'Shared planning in {subject} saves each teacher an hour a week.',
    'Pupils of {year} debated with another academy by video.',
  ],
  share: [
    'The one-day exchange: how it is planned, covered and followed up.',
    'Shared planning in {subject}, open to any academy.',
    'The offer of the {role} to visit and advise on {year}.',
    'The agreement for partnerships: aims, dates, an end.',
  ],
  objectives: [
    'Take up the partnership over {subject}, with dates',
    'Let every team carry back one thing a term from another academy',
    'Find what this academy can offer others, beginning with {subject}',
  ],
  success: [
    'Both partners can say what has changed in {subject}',
    'Moderation with a partner has taken place in {m} subjects',
  ],
  steps: [
    'Set dates with the partner academy for {subject}',
    'Send the {role} to the next network meeting, with cover arranged',
    'Offer a visit on {subject2} in the trust’s calendar',
  ],
};
