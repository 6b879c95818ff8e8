import type { FileLine } from '../../src/actions/measures/api';
import { plain, reader, recogniseShape, type Get, type Shape } from '../../src/hub/monitoring/measure/shape';
import { createCutter, type CutLine, type Cutter } from '../csv/cutting';

/** What is left of a file once the lines and columns that are none of the trust's are gone. */
export interface Sifted {
  shape: Shape;
  head: string[];
  lines: FileLine[];
  /** Lines of schools that are not the trust's, or of pupils that the hub keeps no figures of. */
  others: number;
}

export interface SchoolName {
  id: string;
  name: string;
  urn: string;
}

/** By what the trust's academies are called in a file. */
function namesOf(academies: readonly SchoolName[], { own }: Shape): Set<string> {
  const names = academies.flatMap(({ id, name, urn }) => (own ? [id, name, urn] : [urn]));
  return new Set(names.map(plain).filter((name) => name !== ''));
}

interface Mesh {
  shape: Shape;
  head: string[];
  /** Indices of the columns that are read. */
  columns: number[];
  width: number;
  get(cells: readonly string[]): Get;
  names: Set<string>;
}

function meshOf(head: string[], academies: readonly SchoolName[]): Mesh {
  const shape = recogniseShape(head);
  const wanted = new Set(shape.reads.map(plain));
  const columns = head.flatMap((heading, index) => (wanted.has(plain(heading)) ? [index] : []));
  const kept = columns.map((index) => (head[index] ?? '').trim());
  return {
    shape,
    head: kept,
    columns,
    width: head.length,
    get: reader(head),
    names: namesOf(academies, shape),
  };
}

function torn({ cells, unclosed }: CutLine, { width }: Mesh): FileLine['torn'] {
  if (unclosed) return 'unclosed';
  return cells.slice(width).some((cell) => cell.trim() !== '') ? 'over' : '';
}

/** The line as it goes to the hub, or nothing when it is none of the trust's. */
function keptLine(cut: CutLine, mesh: Mesh): FileLine | undefined {
  const get = mesh.get(cut.cells);
  const { shape } = mesh;
  const ours = shape.own || mesh.names.has(plain(get(shape.key))) || shape.england(get);
  const broken = torn(cut, mesh);
  if (broken !== 'unclosed' && !(ours && shape.takes(get))) return undefined;
  return {
    line: cut.line,
    cells: mesh.columns.map((index) => (cut.cells[index] ?? '').slice(0, 2000)),
    torn: broken,
  };
}

/**
 * Takes the text of a file in pieces and keeps what is the trust's. `push` throws `measure-file-unknown` as soon as the
 * headings are those of no file that the hub knows; `end` answers what is left, and throws it for an empty file.
 */
export function createSieve(academies: readonly SchoolName[]): { push(text: string): void; end(): Sifted } {
  let mesh: Mesh | undefined;
  const lines: FileLine[] = [];
  let others = 0;
  const cutter: Cutter = createCutter((cut) => {
    if (!mesh) {
      mesh = meshOf(cut.cells, academies);
      return;
    }
    const line = keptLine(cut, mesh);
    if (line) lines.push(line);
    else others += 1;
  });
  return {
    push: (text) => cutter.push(text),
    end: () => {
      cutter.end();
      const { shape, head } = mesh ?? meshOf([], academies);
      return { shape, head, lines, others };
    },
  };
}
