import * as fc from 'fast-check';
import { turnedAway } from './model';
import { choice, chosen, manner, step, wordsOf, type Manner } from './step';
import { brief, text } from './words';
import { expectThat, insist, type History } from './world';

const WRITERS = ['ada@hub.example', 'ben@hub.example', 'dora@hub.example', 'pia@hub.example', ''];
const CALM: Manner = { fault: { kind: 'nothing', n: 1 }, patient: false };

/** A person has several, each under the id of its visit. */
const IDS = ['DRAFT-0', 'DRAFT-1'];
const keyOf = (email: string, id: string): string => `${email} ${id}`;

/** The person's own draft as the form gets it back; undefined when the hub cannot show anything at the moment. */
function shown(history: History, email: string, id: string): { draft: unknown } | undefined {
  const answer = insist(history, { email, action: 'open-sidebar', input: {} }, CALM);
  if (!answer?.ok || (answer.result as { setUp?: string }).setUp === 'needed') return undefined;
  const { drafts } = answer.result as { drafts: { draft: { id: string } }[] };
  return { draft: drafts.find(({ draft }) => draft.id === id)?.draft };
}

/** A draft is there word for word; after a save without answer, the one before or this one, whole. */
function checkDraft(history: History, email: string, id: string, also?: { draft: unknown }): void {
  const { model } = history;
  const found = shown(history, email, id);
  if (!found) return;
  const [stored, known] = [JSON.stringify(found.draft), JSON.stringify(model.drafts.get(keyOf(email, id)))];
  const other = also && JSON.stringify(also.draft);
  expectThat(
    stored === known || (also !== undefined && stored === other),
    `the draft of ${email} is ${brief(String(stored))}`,
  );
  if (stored !== known) model.drafts.set(keyOf(email, id), also?.draft);
}

export const saveDraft = step(
  'save a draft',
  fc.record({
    writer: choice,
    which: fc.nat(1),
    words: fc.array(text, { minLength: 1, maxLength: 6 }),
    manner,
  }),
  (
    history,
    { writer, which, words, manner: how }: { writer: number; which: number; words: string[]; manner: Manner },
    tell,
  ) => {
    const { model } = history;
    const email = chosen(WRITERS, writer);
    const id = chosen(IDS, which);
    const draft = { id, summary: words.join('\n'), steps: words };
    tell(`${email || 'Nobody'} leaves a draft of ${JSON.stringify(draft).length} characters${wordsOf(how)}`);
    const answer = insist(history, { email, action: 'save-draft', input: { draft } }, how);
    if (email === '') return expectThat(!answer?.ok, 'a draft of nobody was kept');
    if (answer?.ok) model.drafts.set(keyOf(email, id), draft);
    if (answer && !answer.ok) throw new Error(JSON.stringify(answer.error));
    if (!turnedAway(model, email)) checkDraft(history, email, id, { draft });
  },
);

export const discardDraft = step(
  'discard a draft',
  fc.record({ writer: fc.nat(3), which: fc.nat(1), manner }),
  (history, { writer, which, manner: how }: { writer: number; which: number; manner: Manner }, tell) => {
    const { model } = history;
    const email = chosen(WRITERS, writer);
    const id = chosen(IDS, which);
    tell(`${email} throws the draft away${wordsOf(how)}`);
    const answer = insist(history, { email, action: 'discard-draft', input: { of: id } }, how);
    if (answer?.ok) model.drafts.delete(keyOf(email, id));
    if (!turnedAway(model, email)) checkDraft(history, email, id, { draft: undefined });
  },
);

export const openSidebar = step(
  'open the sidebar',
  fc.record({ writer: fc.nat(3) }),
  (history, { writer }: { writer: number }, tell) => {
    const email = chosen(WRITERS, writer);
    tell(`${email} opens the sidebar`);
    if (!turnedAway(history.model, email)) for (const id of IDS) checkDraft(history, email, id);
  },
);
