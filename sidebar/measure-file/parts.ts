import type {
  FileLine,
  MeasureFileInput,
  MeasuresApplied,
  MeasuresPreview,
} from '../../src/actions/measures/api';
import { reader } from '../../src/hub/monitoring/measure/shape';
import type { CallHub } from '../client';
import type { Sifted } from './sieve';

/** Lines in one call: what they add must fit into one write of the hub. A long file has a few figures on each. */
const LINES_A_PART = {
  register: 300,
  ofsted: 300,
  'ks2-wide': 40,
  'ks4-wide': 50,
  long: 110,
  termly: 600,
} as const;

/** A file in parts, each small enough for one write; the lines about England go with every part. */
export function partsOf({ shape, head, lines }: Sifted): FileLine[][] {
  const get = reader(head);
  const england = lines.filter(({ cells }) => shape.england(get(cells)));
  const schools = lines.filter(({ cells }) => !shape.england(get(cells)));
  const size = LINES_A_PART[shape.id];
  const count = Math.max(1, Math.ceil(schools.length / size));
  return Array.from({ length: count }, (_, at) => [...england, ...schools.slice(at * size, (at + 1) * size)]);
}

/** The previews of all parts as one. */
export function joinedPreview([first, ...others]: [MeasuresPreview, ...MeasuresPreview[]]): MeasuresPreview {
  return others.reduce(
    (all, one) => ({
      ...all,
      add: [...all.add, ...one.add],
      change: [...all.change, ...one.change],
      academies: [...all.academies, ...one.academies],
      same: all.same + one.same,
      bad: [...all.bad, ...one.bad],
    }),
    first,
  );
}

function joinedApplied(parts: MeasuresApplied[]): MeasuresApplied {
  const sum = (of: keyof MeasuresApplied): number => parts.reduce((total, part) => total + part[of], 0);
  return {
    added: sum('added'),
    changed: sum('changed'),
    academies: sum('academies'),
    same: sum('same'),
    bad: sum('bad'),
  };
}

/** Asks for the parts one after the other: their order in the file is the order of what is shown. */
export async function previewParts(call: CallHub, inputs: MeasureFileInput[]): Promise<MeasuresPreview[]> {
  const found: MeasuresPreview[] = [];
  for (const input of inputs) found.push(await call('preview-measures', input));
  return found;
}

/** Each part is one write; when one fails the former stay written, and trying again writes only what is left. */
export async function applyParts(
  call: CallHub,
  inputs: MeasureFileInput[],
  previews: MeasuresPreview[],
  academies: boolean,
): Promise<MeasuresApplied> {
  const found: MeasuresApplied[] = [];
  for (const [at, input] of inputs.entries()) {
    const { seen, academies: offered } = previews[at] as MeasuresPreview;
    found.push(await call('apply-measures', { ...input, seen, academies: academies && offered.length > 0 }));
  }
  return joinedApplied(found);
}
