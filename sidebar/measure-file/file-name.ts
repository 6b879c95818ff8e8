import { academicYearOf, isIsoDate, type IsoDate } from '../../src/hub/time/date';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The academic year in a name such as `2023-2024_england_ks2final.csv`; empty when there is none. */
export function yearInName(name: string): string {
  const [, first = '', second = ''] = /(20\d{2})[-_]?(?:20)?(\d{2})(?!\d)/.exec(name) ?? [];
  const year = `${first}-${second}`;
  return isIsoDate(`${first}-09-01`) && academicYearOf(`${first}-09-01`) === year ? year : '';
}

/** The day in a name: `edubasealldata20261126.csv`, `… as at 31 Jan 2026.csv`, `2026-11-26`; empty when there is none. */
export function dayInName(name: string): IsoDate | '' {
  const digits = /(20\d{2})[-_]?(\d{2})[-_]?(\d{2})(?!\d)/.exec(name);
  const words = /(\d{1,2})[\s_-]+([A-Za-z]{3})[a-z]*[\s_-]+(20\d{2})/.exec(name);
  const month = String(MONTHS.indexOf(words?.[2]?.toLowerCase() ?? '') + 1).padStart(2, '0');
  const found = [
    digits ? `${digits[1]}-${digits[2]}-${digits[3]}` : '',
    words ? `${words[3]}-${month}-${(words[1] ?? '').padStart(2, '0')}` : '',
  ];
  return found.find((day) => isIsoDate(day)) ?? '';
}
