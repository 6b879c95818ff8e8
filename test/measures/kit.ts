import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from '../../local/workspace';
import type { Bytes } from '../../sidebar/csv/decoding';
import { dayInName, yearInName } from '../../sidebar/measure-file/file-name';
import { readFile, type FileSource, type ReadFile } from '../../sidebar/measure-file/reading';
import type {
  ApplyMeasuresInput,
  MeasureFileInput,
  MeasuresApplied,
  MeasuresModel,
  MeasuresPreview,
} from '../../src/actions/measures/api';
import { ask, DIRECTOR } from '../support/small-trust';
import { madeId } from '../support/visits';

export const FILES = {
  register: 'edubasealldata20261120.csv',
  ofsted: 'Management_information_-_state-funded_schools_-_latest_inspections_as_at_31_Oct_2026.csv',
  'ofsted-2024': 'Management_information_-_state-funded_schools_-_latest_inspections_as_at_31_Aug_2024.csv',
  'ks2-wide': '2023-2024_england_ks2final.csv',
  'ks4-wide': '2023-2024_england_ks4final.csv',
  'ks2-long': 'ks2_school_attainment_data.csv',
  'ks4-long': '202526_performance_tables_schools_provisional.csv',
  'ks4-long-2025': '202425_performance_tables_schools_revised.csv',
  'ks5-long': '202425_institution_level_a_level_performance.csv',
  tidy: 'tidy_indicator_value.csv',
  termly: 'assessments_2026-11-20.csv',
} as const;

export const bytesOf = (buffer: Uint8Array): Bytes => ({
  size: buffer.length,
  slice: (from, to) => ({
    arrayBuffer: () => Promise.resolve(Uint8Array.from(buffer.subarray(from, to)).buffer),
  }),
});

export const fileBytes = (name: string): Uint8Array => readFileSync(join(__dirname, 'files', name));

/** The three academies of the small trust, as the hub tells the browser. */
export const ACADEMIES: MeasuresModel['academies'] = [
  { id: 'A1', name: 'Ash Primary', urn: '001001' },
  { id: 'A2', name: 'Birch High', urn: '001002' },
  { id: 'A3', name: 'Cedar School', urn: '001003' },
];

export const readSource = (from: FileSource): Promise<ReadFile> => readFile(from, ACADEMIES, () => undefined);

/** A file of the folder, or text, as the screen sends it. */
export async function inputOf(
  from: keyof typeof FILES | FileSource,
  changes: Partial<MeasureFileInput> = {},
): Promise<MeasureFileInput> {
  const source =
    typeof from === 'string' ? { name: FILES[from], bytes: bytesOf(fileBytes(FILES[from])) } : from;
  const { head, lines, shape } = await readSource(source);
  const year = shape.asksYear ? yearInName(source.name) || '2023-24' : '';
  return { head, lines, year, asAt: dayInName(source.name) || '2026-11-20', ...changes };
}

export const text = (words: string): FileSource => ({ name: '', text: words });

export const preview = (workspace: Workspace, input: MeasureFileInput, email = DIRECTOR): MeasuresPreview =>
  ask<MeasuresPreview>(workspace, email, 'preview-measures', input);

/** Looks, then writes what was seen. */
export function apply(
  workspace: Workspace,
  input: MeasureFileInput,
  { academies = false, email = DIRECTOR, request = madeId() } = {},
): MeasuresApplied {
  const { seen } = preview(workspace, input, email);
  const sent: ApplyMeasuresInput = { ...input, seen, academies };
  return ask<MeasuresApplied>(workspace, email, 'apply-measures', sent, request);
}

export const MEASURES = 501;
export const INSPECTIONS = 502;
export const EVIDENCE = 503;
