import type { ReportRow } from '../src/actions/document/api';
import type { MeetingView, SidebarModel } from '../src/actions/home/api';

/** A board that the person asking clerks, with what is coming for it. */
export interface BoardPapers {
  id: string;
  name: string;
  /** Its next meeting; undefined where none is entered. */
  meeting: MeetingView | undefined;
  /** Reports that are not circulated yet, the next due first. */
  coming: ReportRow[];
}

/** Every board that the person asking clerks, whether or not a meeting of it is entered. */
export function boardPapers({
  boards,
  meetings,
  reports,
}: Pick<SidebarModel, 'boards' | 'meetings' | 'reports'>): BoardPapers[] {
  return boards
    .filter(({ clerks }) => clerks)
    .map(({ id, name }) => ({
      id,
      name,
      meeting: meetings.find(({ boardName }) => boardName === name),
      coming: reports
        .filter(({ board, state }) => board === name && state !== 'circulated')
        .sort((one, other) => one.due.localeCompare(other.due)),
    }));
}
