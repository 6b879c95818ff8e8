import { REPORT_CARDS_FROM } from './inspection';
import type { Phase } from '../../trust/academy';
import type { IsoDate } from '../../time/date';
import { INDICATOR_IDS, type IndicatorId } from '../judgement/indicator';

/** What Ofsted looks at, and which of the ten indicators bear on it. */
export interface OfstedArea {
  id: string;
  name: string;
  /** Empty where none of the ten answers it. */
  indicators: readonly IndicatorId[];
  /** Only where these are taught; without it, everywhere. */
  phases?: readonly Phase[];
}

/** A way in which Ofsted reports; grades of two are of different kinds and are never compared. */
export interface OfstedFramework {
  name: string;
  from: IsoDate;
  areas: readonly OfstedArea[];
}

/**
 * Since 10 November 2025 a report card with an area each, graded on five points, safeguarding met or not met, and no
 * overall grade (GOV.UK, “School inspection: toolkit, operating guide and information”). Which indicators bear on an
 * area is the hub's own reading; a trust changes it by the setting `ofstedCrosswalk`.
 */
export const REPORT_CARD: OfstedFramework = {
  name: 'Report card',
  from: REPORT_CARDS_FROM,
  areas: [
    { id: 'safeguarding', name: 'Safeguarding', indicators: [] },
    { id: 'inclusion', name: 'Inclusion', indicators: ['PI01', 'PI04'] },
    {
      id: 'curriculum-and-teaching',
      name: 'Curriculum and teaching',
      indicators: ['PI03', 'PI05', 'PI08'],
    },
    { id: 'achievement', name: 'Achievement', indicators: ['PI01'] },
    { id: 'attendance-and-behaviour', name: 'Attendance and behaviour', indicators: ['PI02'] },
    {
      id: 'personal-development',
      name: 'Personal development and well-being',
      indicators: ['PI04', 'PI06', 'PI07'],
    },
    { id: 'leadership', name: 'Leadership and governance', indicators: ['PI05', 'PI09', 'PI10'] },
    {
      id: 'early-years',
      name: 'Early years',
      indicators: ['PI01', 'PI03'],
      phases: ['primary', 'all-through'],
    },
    {
      id: 'sixth-form',
      name: 'Sixth form, where there is one',
      indicators: ['PI01', 'PI03', 'PI06'],
      phases: ['secondary', 'all-through'],
    },
  ],
};

/** The framework of September 2019, in use until the report card (Ofsted, “Education inspection framework”, 2019). */
export const FRAMEWORK_2019: OfstedFramework = {
  name: 'Education inspection framework of 2019',
  from: '2019-09-01',
  areas: [
    { id: 'quality-of-education', name: 'Quality of education', indicators: ['PI01', 'PI03', 'PI08'] },
    { id: 'behaviour-and-attitudes', name: 'Behaviour and attitudes', indicators: ['PI02'] },
    { id: 'personal-development', name: 'Personal development', indicators: ['PI04', 'PI06', 'PI07'] },
    {
      id: 'leadership-and-management',
      name: 'Leadership and management',
      indicators: ['PI05', 'PI09', 'PI10'],
    },
  ],
};

/** The framework under which an inspection of that day reports. */
export const frameworkOn = (day: IsoDate): OfstedFramework =>
  day >= REPORT_CARD.from ? REPORT_CARD : FRAMEWORK_2019;

const PAIR = /^\s*([a-z-]+)\s*=\s*((?:PI\d\d[\s,]*)*)$/;

/** The setting `ofstedCrosswalk`, `inclusion=PI01 PI04; achievement=PI01`; nothing where it cannot be read. */
export function readCrosswalk(text: string): Map<string, IndicatorId[]> | undefined {
  const own = new Map<string, IndicatorId[]>();
  for (const part of text.split(';').filter((one) => one.trim() !== '')) {
    const [, area = '', list = ''] = PAIR.exec(part) ?? [];
    const ids = list.split(/[\s,]+/).filter((id) => id !== '');
    const known = REPORT_CARD.areas.some(({ id }) => id === area);
    if (!known || own.has(area) || ids.some((id) => !INDICATOR_IDS.includes(id))) return undefined;
    own.set(area, ids);
  }
  return own;
}

/** The areas of today's report card for an academy of that phase, with the trust's own reading of what bears on each. */
export function areasFor(phase: Phase, ownReading: string): OfstedArea[] {
  const own = readCrosswalk(ownReading) ?? new Map<string, IndicatorId[]>();
  return REPORT_CARD.areas
    .filter(({ phases }) => !phases || phases.includes(phase))
    .map((area) => ({ ...area, indicators: own.get(area.id) ?? area.indicators }));
}
