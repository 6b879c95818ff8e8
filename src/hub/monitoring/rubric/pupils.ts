import type { KnownIndicator } from '../judgement/indicator';

/** The texts of one indicator, one for each level, lowest first. */
export type RubricTexts = readonly [
  below: string,
  workingTowards: string,
  expected: string,
  strength: string,
];

/** What is seen of pupils: attainment, behaviour, curriculum, wellness, employability, leadership. */
export const RUBRICS_OF_PUPILS = {
  PI01: [
    'Most pupils leave a key stage well behind pupils elsewhere who started where they did. Teachers cannot say which pupils are falling behind, or in what.',
    'Progress is close to that of similar pupils in some subjects or year groups but clearly weaker in others. Gaps are known, and the first steps to close them have begun.',
    'In almost every subject and year group, pupils make at least the progress of similar pupils elsewhere, and disadvantaged pupils and those with special needs do too. Work in books matches what the data say.',
    'Pupils of all starting points make markedly more progress than similar pupils elsewhere, and have done so for more than one year. Leaders can show which teaching brought this about, so that others can do the same.',
  ],
  PI02: [
    'Lessons are often disturbed and adults respond in different ways. Absence and suspensions are high and nobody has looked into why.',
    'Routines are agreed and most pupils follow them, but expectations slip with some adults or at some times of day. Attendance and suspensions are tracked and beginning to improve.',
    'Pupils are calm, polite and ready to learn in lessons and between them, and bullying is dealt with quickly. Attendance is at least in line with similar schools, and absent pupils are followed up the same day.',
    'Pupils hold one another to high standards without being told and speak of their school with pride. Its routines and its work with families who find school hard are written down and can be seen by visitors.',
  ],
  PI03: [
    'Parts of the National Curriculum are not taught, or exam classes have not covered what is examined. What is taught depends on the teacher.',
    'Plans cover the National Curriculum and examination requirements, but the order is not thought through in some subjects, or lessons do not follow the plan. Few topics stretch the most able.',
    'Every subject sets out what pupils learn and when, from start to finish, and lessons follow it. All that is required is covered, pupils can explain earlier learning, and some units join subjects or solve real problems.',
    'The curriculum is ambitious for every pupil and has parts designed here that pupils find hard and absorbing. Plans and materials are ready for other academies to use, with evidence of what pupils gained.',
  ],
  PI04: [
    'Pupils and staff do not know whom to turn to when they are struggling. Nobody collects their views, and absence through ill health or stress is not looked into.',
    'Somebody is in charge of wellness and views have been asked for at least once this year. Support exists, but reaches some pupils and staff late or not at all.',
    'Pupils and staff can name an adult who would help them, and those who asked for help say that they got it. Surveys are held each year, people hear what changed because of them, and workload is kept under review.',
    'Surveys, attendance and staff turnover show wellness that has stayed high or risen for more than a year. What brought this about is described closely enough for another academy to begin next term.',
  ],
  PI06: [
    'Pupils hear little about work, and meet hardly any employers. No one plans which skills they should gain, or when.',
    'There are some visits, talks or projects with employers, but not for every year group. Skills such as speaking and teamwork are named in plans but seldom practised or reviewed.',
    'Every pupil meets employers each year in a way that suits their age, and practises skills for work in ordinary lessons. Older pupils get personal careers guidance, and where they go next is tracked.',
    'Employers help to design projects and give pupils feedback on real work. Almost all leavers go on to work or study that lasts, and other academies use the projects or the contacts.',
  ],
  PI07: [
    'Few pupils or staff can say what the Framework is. Pupils have no roles in which they decide or lead anything.',
    'The Framework is mentioned in assemblies and on walls, and some classes use it. A pupil council or similar meets, but the same few take part and little comes of it.',
    'Pupils in every year group can explain the Framework and give examples from their own week. Many lead something, from clubs to projects, and can point to a decision that they changed.',
    'Pupils of all backgrounds lead work that makes a difference in or beyond the academy, and train those who follow them. Pupil leaders have helped another academy to begin the same.',
  ],
} as const satisfies Partial<Record<KnownIndicator, RubricTexts>>;
