import * as fc from 'fast-check';
import { turnedAway } from './model';
import { choice, chosen, manner, step, wordsOf, type Manner } from './step';
import { brief, text } from './words';
import { expectThat, insist, type History } from './world';

const WRITERS = ['ada@hub.example', 'ben@hub.example', 'dora@hub.example', 'pia@hub.example', ''];
const CALM: Manner = { fault: { kind: 'nothing', n: 1 }, patient: false };

/** The person's own draft as the form gets it back; undefined when the hub cannot show anything at the moment. */
function shown(history: History, email: string): { draft: unknown } | undefined {
  const answer = insist(history, { email, action: 'open-sidebar', input: {} }, CALM);
  if (!answer?.ok || (answer.result as { setUp?: string }).setUp === 'needed') return undefined;
  const { draft } = answer.result as { draft: { draft: unknown } | null };
  return { draft: draft?.draft };
}

/** A draft is there word for word; after a save without answer, the one before or this one, whole. */
function checkDraft(history: History, email: string, also?: { draft: unknown }): void {
  const { model } = history;
  const found = shown(history, email);
  if (!found) return;
  const [stored, known] = [JSON.stringify(found.draft), JSON.stringify(model.drafts.get(email))];
  const other = also && JSON.stringify(also.draft);
  expectThat(
    stored === known || (also !== undefined && stored === other),
    `the draft of ${email} is ${brief(String(stored))}`,
  );
  if (stored !== known) model.drafts.set(email, also?.draft);
}

export const saveDraft = step(
  'save a draft',
  fc.record({ writer: choice, words: fc.array(text, { minLength: 1, maxLength: 6 }), manner }),
  (history, { writer, words, manner: how }: { writer: number; words: string[]; manner: Manner }, tell) => {
    const { model } = history;
    const email = chosen(WRITERS, writer);
    const draft = { summary: words.join('\n'), steps: words };
    tell(`${email || 'Nobody'} leaves a draft of ${JSON.stringify(draft).length} characters${wordsOf(how)}`);
    const answer = insist(history, { email, action: 'save-draft', input: { draft } }, how);
    if (email === '') return expectThat(!answer?.ok, 'a draft of nobody was kept');
    if (answer?.ok) model.drafts.set(email, draft);
    if (answer && !answer.ok) throw new Error(JSON.stringify(answer.error));
    if (!turnedAway(model, email)) checkDraft(history, email, { draft });
  },
);

export const discardDraft = step(
  'discard a draft',
  fc.record({ writer: fc.nat(3), manner }),
  (history, { writer, manner: how }: { writer: number; manner: Manner }, tell) => {
    const { model } = history;
    const email = chosen(WRITERS, writer);
    tell(`${email} throws the draft away${wordsOf(how)}`);
    const answer = insist(history, { email, action: 'discard-draft', input: {} }, how);
    if (answer?.ok) model.drafts.delete(email);
    if (!turnedAway(model, email)) checkDraft(history, email, { draft: undefined });
  },
);

export const openSidebar = step(
  'open the sidebar',
  fc.record({ writer: fc.nat(3) }),
  (history, { writer }: { writer: number }, tell) => {
    const email = chosen(WRITERS, writer);
    tell(`${email} opens the sidebar`);
    if (!turnedAway(history.model, email)) checkDraft(history, email);
  },
);
