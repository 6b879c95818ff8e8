import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { VisitView } from '../../../src/actions/visit/api';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';
import { ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { ScreenHead } from '../../parts/ScreenHead';
import { useTask } from '../../use-task';

interface OneVisitProps {
  visit: string;
  title: string;
  /** Where one goes back to; the visit is not there yet while it is fetched. */
  back(view: VisitView | undefined): void;
  children(view: VisitView): ComponentChildren;
}

/** A screen about one recorded visit: fetches it and says which it is. */
export function OneVisit({ visit, title, back, children }: OneVisitProps) {
  const hub = useHub();
  const task = useTask();
  const [view, setView] = useState<VisitView>();
  const fetch = () => task.fetch(() => hub.call('open-visit', { visit }), setView);
  useEffect(fetch, [visit]);
  const name = hub.model.academies.find(({ id }) => id === view?.visit.academy)?.name ?? '';
  return (
    <>
      <ScreenHead title={title} over={name} back={() => back(view)}>
        {view && (
          <p class="subtle">
            {view.kindLabel} on {dateWords(view.visit.on)}, led by {view.visit.leadName}
          </p>
        )}
      </ScreenHead>
      {task.busy && <Busy words="Fetching the visit …" />}
      {task.problem && <ErrorAlert problem={task.problem} again={fetch} />}
      {view && children(view)}
    </>
  );
}
