import { counted } from '../words';
import type { HealthModel } from './model';

/** A fact for those who look after the script. */
export interface TechnicalFact {
  label: string;
  value: string;
}

/** Versions and the like: nothing here asks anybody to do anything. */
export const technique = ({ settings, build, runs, today }: HealthModel): TechnicalFact[] => [
  { label: 'Version of the hub', value: build },
  { label: 'Release of the workbook', value: settings.schemaVersion || 'not noted' },
  { label: 'Where the script lives', value: HOMES[settings.script] ?? 'not known until the clock has run' },
  { label: 'Time zone', value: settings.timeZone },
  {
    label: 'Jobs today',
    value: counted(runs.filter(({ dueOn }) => dueOn === today).length, 'job'),
  },
];

const HOMES: Record<string, string> = {
  standalone: 'in a project of its own, as an add-on',
  bound: 'bound to this workbook, as in a trial',
};
