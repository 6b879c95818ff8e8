import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FileChange } from '../src/actions/academy/api';
import type { ReportRow } from '../src/actions/document/api';
import type { SidebarModel } from '../src/actions/home/api';
import type { CallHub } from './client';
import type { Drafts } from './drafts';
import type { TextStore } from './text-store';
import type { Outbox } from './outbox';
import type { Route } from './route';
import type { RecordSaved } from '../src/actions/record/api';

/** What every screen of an open hub may use. */
export interface Hub {
  model: SidebarModel;
  call: CallHub;
  drafts: Drafts;
  store: TextStore;
  outbox: Outbox;
  /** How many saves went out by themselves: what was fetched before may be old. */
  deliveries: number;
  go(route: Route): void;
  /** Something newer than the model: it replaces what the model says. */
  /** A file, or the parts of one that a save changed. */
  learnFile(file: FileChange): void;
  learnAction(saved: RecordSaved): void;
  learnReport(row: ReportRow): void;
  /** Fetches the whole model again, e.g. when an academy has gone. */
  refresh(): Promise<void>;
}

export const HubContext = createContext<Hub | undefined>(undefined);

export function useHub(): Hub {
  const hub = useContext(HubContext);
  if (!hub) throw new Error('A screen of the open hub was shown outside it.');
  return hub;
}
