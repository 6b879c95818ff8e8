import type { SidebarModel } from '../src/actions/home/api';

/** Whose first screen it is. */
export type HomeFor = 'principal' | 'region' | 'board' | 'unit' | 'papers' | 'other';

/** Units whose own screens are still to come. */
const UNITS = ['improvement', 'innovation', 'operations'];

/**
 * The first screen that suits somebody best: what they lead comes before what they sit on. Of several roles the one that
 * reaches furthest counts.
 */
export function homeFor({ me, may }: Pick<SidebarModel, 'me' | 'may'>): HomeFor {
  if (me.roles.includes('regional-ceo')) return 'region';
  if (me.roles.includes('unit-lead') && UNITS.includes(me.unit)) return 'unit';
  if (may.decisions) return 'board';
  if (me.roles.every((role) => role === 'clerk' || role === 'board-member')) return 'papers';
  return may.reply || me.roles.includes('principal') ? 'principal' : 'other';
}
