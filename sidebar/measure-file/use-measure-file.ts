import { useEffect, useState } from 'preact/hooks';
import type {
  MeasureFileInput,
  MeasuresApplied,
  MeasuresModel,
  MeasuresPreview,
} from '../../src/actions/measures/api';
import { useHub } from '../hub-context';
import { useTask } from '../use-task';
import { dayInName, yearInName } from './file-name';
import { applyParts, joinedPreview, partsOf, previewParts } from './parts';
import { readFile, type FileSource, type ReadFile } from './reading';
import type { Sifted } from './sieve';

/** One file from being dropped to being written; another file, year or day begins anew. */
export function useMeasureFile() {
  const hub = useHub();
  const task = useTask();
  const [model, setModel] = useState<MeasuresModel>();
  const [file, setFile] = useState<ReadFile>();
  const [done, setDone] = useState(0);
  const [asAt, setAsAt] = useState('');
  const [year, setYear] = useState('');
  const [previews, setPreviews] = useState<MeasuresPreview[]>([]);
  const [academies, setAcademies] = useState(false);
  const [applied, setApplied] = useState<MeasuresApplied>();
  const open = () => task.run(() => hub.call('open-measures', {}), setModel);
  useEffect(open, []);
  const another = () => {
    setPreviews([]);
    setApplied(undefined);
    setAcademies(false);
    task.clear();
  };
  const take = (from: FileSource) => {
    if (!model) return;
    another();
    setFile(undefined);
    setDone(0);
    task.run(
      () => readFile(from, model.academies, setDone),
      (found) => {
        setFile(found);
        setAsAt(dayInName(found.name) || model.today);
        setYear(found.shape.asksYear ? yearInName(found.name) : '');
      },
    );
  };
  const inputs = ({ head, ...sifted }: Sifted): MeasureFileInput[] =>
    partsOf({ head, ...sifted }).map((lines) => ({ head, lines, year, asAt }));
  const look = () => {
    if (file) task.run(() => previewParts(hub.call, inputs(file)), setPreviews);
  };
  const apply = () => {
    if (!file) return;
    task.run(
      () => applyParts(hub.call, inputs(file), previews, academies),
      (result) => {
        setApplied(result);
        void hub.refresh();
      },
    );
  };
  const [first, ...others] = previews;
  return {
    ...{ task, model, file, done, asAt, year, academies, applied, open, take, look, apply, setAcademies },
    preview: first && joinedPreview([first, ...others]),
    chooseDay: (day: string) => (another(), setAsAt(day)),
    chooseYear: (chosen: string) => (another(), setYear(chosen)),
  };
}

export type MeasureFile = ReturnType<typeof useMeasureFile>;
