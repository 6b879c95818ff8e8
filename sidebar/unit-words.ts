/** Units whose own records are still to come, beside what is there already. */
export type ComingUnit = 'improvement' | 'innovation' | 'operations';

interface Ahead {
  /** What the lead can use today. */
  now: string;
  /** What the unit's screens will hold. */
  coming: readonly string[];
}

/** What the lead of each unit finds here, in the words of docs/rulebook.md §8. */
export const UNIT_COMING: Record<ComingUnit, Ahead> = {
  improvement: {
    now: 'Today you can see what each academy has to improve, its actions and the support that they draw.',
    coming: [
      'each academy’s Professional Learning and Development Plan, and what is still to give',
      'development roadmaps of teachers, and who has none yet',
      'programmes: sessions, places, cost and what they changed',
      'specialists: days used and days left, and who can help whom',
      'your reports to the boards',
    ],
  },
  innovation: {
    now: 'Today you can see each academy’s strengths that others can learn from, and its visits.',
    coming: [
      'the good-practice library, and who took up what',
      'trials: measures before and after, and which wait for a verdict',
      'initiatives, and how many academies each one reaches',
      'your termly report to the Trust Board',
    ],
  },
  operations: {
    now: 'Today you keep the risk register here.',
    coming: [
      'statutory checks and policies: in date, due and overdue at each academy',
      'requests to the central teams, with owner and response time',
      'finance periods, contracts and returns',
      'your termly report to the Trust Board',
    ],
  },
};

/** Whether a unit's own screens are still to come. */
export const isUnitName = (unit: string): unit is ComingUnit => unit in UNIT_COMING;
