import type { IndicatorWords } from './shape';

/** Behaviour and attitudes. */
export const PI02: IndicatorWords = {
  findings: [
    [
      'Low-level disruption takes up learning time in most of the lessons seen.',
      'Attendance is well below that of similar schools and is not followed up each day.',
      'Pupils say that behaviour at break is often rough and that adults do not always act.',
    ],
    [
      'Behaviour is calmer than a term ago, but expectations differ from room to room.',
      'Attendance is improving in {year}; persistent absence remains too high.',
      'The new behaviour policy is understood by staff and not yet by all pupils.',
      'Lessons are orderly; corridors and the lunch hall are less so.',
      'Most pupils want to do well, and a small group in {year} still unsettles others.',
    ],
    [
      'Pupils are polite, settle quickly and take their work seriously.',
      'Routines are consistent across the academy and little time is lost.',
      'Attendance is in line with similar schools and absence is followed up the same day.',
      'Pupils in {year} spoke with confidence about feeling safe and being heard.',
      'Suspensions have fallen over the year without more removal from lessons.',
    ],
    [
      'Conduct is exemplary and pupils themselves keep the standards up.',
      'Attendance is among the highest in the trust, including for vulnerable pupils.',
      'Attitudes to learning are a pleasure to see: pupils ask for harder work.',
      'Pupils who used to struggle now act as mentors to younger ones.',
    ],
  ],
  weak: [
    'In {few} of {m} lessons a third reminder was needed before work began.',
    'Late arrival after lunch in {year} cost about ten minutes of {subject}.',
    'Records of incidents were kept in two places that did not agree.',
    'The {role} had not yet met the families of the pupils most often absent.',
    'Supply staff did not know the agreed steps when a pupil refused.',
  ],
  good: [
    'In {most} of {m} lessons pupils were at work within two minutes of arriving.',
    'Transitions in {year} were quiet without being told.',
    'The {role} calls home on the first day of absence and logs what was agreed.',
    'Attendance this half-term stands at {pct} per cent.',
    'Pupils could name the adult they would go to and why.',
  ],
  share: [
    'The first-day absence call script and the log kept with it.',
    'The pupil mentors of {year}: how they are chosen, trained and thanked.',
    'Short films of the arrival and transition routines, used in induction.',
    'The weekly look at behaviour by lesson and by hour, led by the {role}.',
  ],
  objectives: [
    'Make routines the same in every room of {year}',
    'Bring down persistent absence, beginning with {year}',
    'Help the group in {year} who unsettle lessons to take part',
  ],
  success: [
    'Attendance of at least {pct} per cent for a full half-term',
    'No more than {few} lessons in a week with a removal in {year}',
  ],
  steps: [
    'Walk the corridors with the {role} at the change of lessons and note what is seen',
    'Meet the families of the {m} pupils with the lowest attendance',
    'Rehearse the agreed steps with all staff new to {year}',
  ],
};
