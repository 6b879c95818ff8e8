/** Which of the script's functions a card may call (`src/main.ts`). */
export type CardFunction =
  | 'cardAgain'
  | 'cardForm'
  | 'cardFind'
  | 'cardSave'
  | 'cardRecord'
  | 'cardRecordSave'
  | 'cardRecords'
  | 'cardRecordOpen'
  | 'cardRecordMove';

/** What a click does: calls a function with words for it, or opens an address. */
export type Press = { calls: CardFunction; with: Record<string, string> } | { opens: string };

export interface CardButton {
  text: string;
  press: Press;
  main?: boolean;
}

/** Texts are plain; whatever draws them sees to it that they stay so. */
export type CardWidget =
  | { type: 'words'; text: string; alarm?: boolean }
  | { type: 'row'; text: string; below: string; press?: Press }
  | { type: 'text'; name: string; label: string; hint: string; value: string; lines: number }
  | { type: 'day'; name: string; label: string; value: string }
  | {
      type: 'choice';
      name: string;
      label: string;
      value: string;
      options: { value: string; text: string }[];
    }
  | {
      type: 'choices';
      name: string;
      label: string;
      values: string[];
      options: { value: string; text: string }[];
    }
  | { type: 'buttons'; buttons: CardButton[] };

export interface CardSection {
  title: string;
  /** Shows so many widgets, the others only when asked for; 0 shows all. */
  shown: number;
  widgets: CardWidget[];
}

/** A card as data. Sections without widgets are left out. */
export interface Card {
  title: string;
  subtitle: string;
  sections: CardSection[];
}

/** What a click came to: a card over the one at hand or in its place, with a short word in the corner. */
export interface CardReply {
  card: Card;
  how: 'over' | 'instead' | 'home';
  notice: string;
}

/** What Google tells of a click. A day is `yyyy-mm-dd`, several choices have commas between; what is empty is not there. */
export interface CardEvent {
  fields: Record<string, string>;
  with: Record<string, string>;
  /** The event that is open in Calendar. */
  event: { calendar: string; id: string } | null;
}
