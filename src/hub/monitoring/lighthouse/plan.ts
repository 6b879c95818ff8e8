/** How many Lighthouse sites an academic year is to end with: year -> count. */
export type LighthousePlan = ReadonlyMap<string, number>;

export const PLAN_FORM = 'years and counts that never fall, such as 2026-27: 5, 2027-28: 8';

const ENTRY = /^(\d{4})-(\d{2})\s*:\s*(\d{1,4})$/;

/** The plan as the trust wrote it: entries apart by commas, semicolons or lines, each year once, in any order. */
export function readLighthousePlan(written: string): { plan: LighthousePlan } | { expected: string } {
  const entries = written
    .split(/[,;\n]/)
    .map((entry) => ENTRY.exec(entry.trim()) ?? entry.trim())
    .filter((entry) => entry !== '');
  const plan = new Map<string, number>();
  for (const entry of entries) {
    if (typeof entry === 'string') return { expected: PLAN_FORM };
    const [, first = '', second = '', count = ''] = entry;
    const year = `${first}-${second}`;
    if ((Number(first) + 1) % 100 !== Number(second) || plan.has(year)) return { expected: PLAN_FORM };
    plan.set(year, Number(count));
  }
  const years = [...plan.keys()].sort();
  const falls = years.some(
    (year, at) => at > 0 && (plan.get(years[at - 1] ?? '') ?? 0) > (plan.get(year) ?? 0),
  );
  return falls
    ? { expected: PLAN_FORM }
    : { plan: new Map(years.map((year) => [year, plan.get(year) ?? 0])) };
}

/** The plan in force; a setting that cannot be read was reported, and is no plan. */
export function lighthousePlan({ lighthousePlan: written }: { lighthousePlan: string }): LighthousePlan {
  const read = readLighthousePlan(written);
  return 'plan' in read ? read.plan : new Map();
}

/** Sites that the plan asks for in a year: that year's, or the latest one's before it; 0 before the first. */
export function plannedIn(plan: LighthousePlan, year: string): number {
  const known = [...plan.keys()].filter((one) => one <= year);
  return plan.get(known[known.length - 1] ?? '') ?? 0;
}
