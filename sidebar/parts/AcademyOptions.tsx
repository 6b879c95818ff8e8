import type { AcademyChoice } from '../../src/actions/academy/api';
import { byRegion } from '../knowledge';

/** A support visit that is due is told to those whose it is. */
const optionWords = ({ name, own, support }: AcademyChoice): string =>
  own && (support?.status === 'overdue' || support?.status === 'due')
    ? `${name} · support visit ${support.words}`
    : name;

/** Academies to choose from, by region; the person's own region first, most overdue first. */
export function AcademyOptions({ academies }: { academies: AcademyChoice[] }) {
  return (
    <>
      {byRegion(academies).map((group) => (
        <optgroup key={group.name} label={group.own ? `${group.name} (yours)` : group.name}>
          {group.academies.map((academy) => (
            <option key={academy.id} value={academy.id}>
              {optionWords(academy)}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}
