import { UNIT_BOOKS, type UnitBook } from '../../book';

/** The words of a list of units, or nothing when one of them is no unit that can be switched off. */
export function readUnits(written: string): UnitBook[] | undefined {
  const words = written
    .toLowerCase()
    .split(/[,;\s]+/)
    .filter((word) => word !== '');
  const units = UNIT_BOOKS.filter((unit) => words.includes(unit));
  return units.length === new Set(words).size ? units : undefined;
}

/** Whether a trust uses a unit; Monitoring and what it rests on always. */
export const isUnitOn = ({ unitsOff }: { unitsOff: string }, unit: string): boolean =>
  !(readUnits(unitsOff) ?? []).some((off) => off === unit);

/** The units that a trust uses beside Monitoring, which cannot be switched off. */
export function unitsOn({ unitsOff }: { unitsOff: string }): UnitBook[] {
  const off = readUnits(unitsOff) ?? [];
  return UNIT_BOOKS.filter((unit) => !off.includes(unit));
}
