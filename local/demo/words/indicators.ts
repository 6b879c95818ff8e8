import { PI01 } from './pi01';
import { PI02 } from './pi02';
import { PI03 } from './pi03';
import { PI04 } from './pi04';
import { PI05 } from './pi05';
import { PI06 } from './pi06';
import { PI07 } from './pi07';
import { PI08 } from './pi08';
import { PI09 } from './pi09';
import { PI10 } from './pi10';
import type { IndicatorWords } from './shape';

/** The ten indicators in the order in which boards read them (docs/rulebook.md §3), with what may be said of each. */
export const WORDS: readonly IndicatorWords[] = [PI01, PI02, PI03, PI04, PI05, PI06, PI07, PI08, PI09, PI10];

/** `PI01` for 0, … `PI10` for 9. */
export const indicatorId = (index: number): string => `PI${String(index + 1).padStart(2, '0')}`;

export const SHORT_NAMES: readonly string[] = [
  'attainment and progress',
  'behaviour and attitudes',
  'the curriculum',
  'wellness',
  'staff development',
  'employability and skills',
  'the Framework and student leadership',
  'innovation and creativity',
  'work with other academies',
  'leadership and management',
];
