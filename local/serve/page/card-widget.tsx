import type { OnClick } from '../../card-json';
import { CardText } from './card-text';
import { Icon } from './icon';

/** What the widgets of one card share. */
export interface Hands {
  /** What stands in a field now. */
  values: (name: string) => string[];
  fill: (name: string, values: string[]) => void;
  press: (onClick: OnClick) => void;
}

interface ButtonJson {
  text: string;
  altText?: string;
  type?: string;
  disabled?: boolean;
  onClick: OnClick;
}

interface RowJson {
  topLabel?: string;
  text: string;
  bottomLabel?: string;
  wrapText?: boolean;
  onClick?: OnClick;
  button?: ButtonJson;
}

interface InputJson {
  name: string;
  label: string;
  type: string;
  hintText?: string;
  items?: { text: string; value: string }[];
}

export function CardButton({ button, press }: { button: ButtonJson; press: Hands['press'] }) {
  const { text, altText, type = 'TEXT', disabled, onClick } = button;
  return (
    <button
      type="button"
      class={`card-button ${type.toLowerCase()}`}
      aria-label={altText}
      disabled={disabled}
      onClick={() => press(onClick)}
    >
      {text}
    </button>
  );
}

function Row({ row, press }: { row: RowJson; press: Hands['press'] }) {
  const { topLabel, text, bottomLabel, wrapText, onClick, button } = row;
  const words = (
    <>
      {topLabel && <small>{topLabel}</small>}
      <span class={wrapText ? undefined : 'one-line'}>
        <CardText html={text} />
      </span>
      {bottomLabel && <small>{bottomLabel}</small>}
    </>
  );
  return (
    <div class="card-row">
      {onClick ? (
        <button type="button" class="words-of-row" onClick={() => press(onClick)}>
          {words}
          <Icon name="right" />
        </button>
      ) : (
        <div class="words-of-row">{words}</div>
      )}
      {button && <CardButton button={button} press={press} />}
    </div>
  );
}

interface Asking {
  input: InputJson;
  hands: Hands;
}

function TextInput({ input, hands }: Asking) {
  const { name, label, type, hintText } = input;
  const common = {
    id: `card-${name}`,
    value: hands.values(name)[0] ?? '',
    'aria-describedby': hintText ? `card-${name}-hint` : undefined,
    onInput: (event: { currentTarget: { value: string } }) => hands.fill(name, [event.currentTarget.value]),
  };
  return (
    <div class="card-field">
      <label for={common.id}>{label}</label>
      {type === 'MULTIPLE_LINE' ? <textarea rows={4} {...common} /> : <input type="text" {...common} />}
      {hintText && <small id={`card-${name}-hint`}>{hintText}</small>}
    </div>
  );
}

function DatePicker({ input: { name, label }, hands }: Asking) {
  return (
    <div class="card-field">
      <label for={`card-${name}`}>{label}</label>
      <input
        id={`card-${name}`}
        type="date"
        value={hands.values(name)[0] ?? ''}
        onInput={(event) => hands.fill(name, [event.currentTarget.value])}
      />
    </div>
  );
}

function DropDown({ input: { name, label, items = [] }, hands }: Asking) {
  return (
    <div class="card-field">
      <label for={`card-${name}`}>{label}</label>
      <select
        id={`card-${name}`}
        value={hands.values(name)[0] ?? ''}
        onChange={(event) => hands.fill(name, [event.currentTarget.value])}
      >
        {items.map(({ text, value }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function Ticks({ input: { name, label, items = [], type }, hands }: Asking) {
  const chosen = hands.values(name);
  const kind = type === 'CHECK_BOX' ? 'checkbox' : 'radio';
  const toggle = (value: string) => {
    const others = chosen.filter((each) => each !== value);
    if (kind === 'radio') return hands.fill(name, [value]);
    hands.fill(name, others.length === chosen.length ? [...chosen, value] : others);
  };
  return (
    <fieldset class="card-field">
      <legend>{label}</legend>
      {items.map(({ text, value }) => (
        <label key={value}>
          <input
            type={kind}
            name={`card-${name}`}
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          />{' '}
          {text}
        </label>
      ))}
    </fieldset>
  );
}

/**
 * One widget in Google's own JSON.
 * @throws Error for a kind that this page does not draw: nothing of a card may vanish without a word
 */
export function CardWidget({ widget, hands }: { widget: Record<string, unknown>; hands: Hands }) {
  const [kind = 'nothing', json] = Object.entries(widget)[0] ?? [];
  const input = json as InputJson;
  switch (kind) {
    case 'textParagraph':
      return (
        <p>
          <CardText html={(json as { text: string }).text} />
        </p>
      );
    case 'decoratedText':
      return <Row row={json as RowJson} press={hands.press} />;
    case 'textInput':
      return <TextInput input={input} hands={hands} />;
    case 'selectionInput':
      return input.type === 'DROPDOWN' ? (
        <DropDown input={input} hands={hands} />
      ) : (
        <Ticks input={input} hands={hands} />
      );
    case 'dateTimePicker':
      if (input.type !== 'DATE_ONLY') break;
      return <DatePicker input={input} hands={hands} />;
    case 'buttonList':
      return (
        <div class="card-buttons">
          {(json as { buttons: ButtonJson[] }).buttons.map((button, at) => (
            <CardButton key={at} button={button} press={hands.press} />
          ))}
        </div>
      );
    case 'divider':
      return <hr />;
  }
  throw new Error(`not modelled: the widget ${kind} in a card`);
}
