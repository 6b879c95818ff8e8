import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { clicksOf, type CardJson, type Field, type Filled, type OnClick } from '../../card-json';
import { CardText } from './card-text';
import { CardButton, CardWidget, type Hands } from './card-widget';

type Section = CardJson['sections'][number];

function CardSection({ section, hands }: { section: Section; hands: Hands }) {
  const { header, collapsible, uncollapsibleWidgetsCount = 0, widgets } = section;
  const [open, setOpen] = useState(false);
  const shown = collapsible && !open ? widgets.slice(0, uncollapsibleWidgetsCount) : widgets;
  return (
    <section class="card-section">
      {header && (
        <h3>
          <CardText html={header} />
        </h3>
      )}
      {shown.map((widget, at) => (
        <CardWidget key={at} widget={widget} hands={hands} />
      ))}
      {collapsible && (
        <button type="button" class="card-button text" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Show less' : 'Show more'}
        </button>
      )}
    </section>
  );
}

interface Props {
  card: CardJson;
  fields: Field[];
  press: (at: number, filled: Filled) => void;
  /** The card came in answer to a click: anyone who listens or types goes on from its title. */
  answers: boolean;
}

const standing = (fields: readonly Field[]): Filled =>
  Object.fromEntries(fields.map(({ name, values }) => [name, values]));

/** One card as it came; what is typed stays here until something is pressed. */
export function CardSheet({ card, fields, press, answers }: Props) {
  const [filled, setFilled] = useState<Filled>(() => standing(fields));
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // What was clicked on the card before has gone with it; a focus elsewhere on the page is left alone.
    const at = document.activeElement;
    const within = at === document.body || title.current?.closest('.card-panel')?.contains(at);
    if (answers && within) title.current?.focus();
  }, []);
  const hands: Hands = {
    values: (name) => filled[name] ?? [],
    fill: (name, values) => setFilled((now) => ({ ...now, [name]: values })),
    press: (onClick: OnClick) =>
      press(
        clicksOf(card).findIndex((click) => click.onClick === onClick),
        filled,
      ),
  };
  const { header, sections, fixedFooter } = card;
  return (
    <>
      <div class="card-sheet">
        <div class="card-title">
          <h2 ref={title} tabIndex={-1}>
            {header?.title ?? 'Card'}
          </h2>
          {header?.subtitle && <p>{header.subtitle}</p>}
        </div>
        {sections.map((section, at) => (
          <CardSection key={at} section={section} hands={hands} />
        ))}
      </div>
      {fixedFooter && (
        <div class="card-footer">
          {[fixedFooter.primaryButton, fixedFooter.secondaryButton].map(
            (button, at) => button && <CardButton key={at} button={button} press={hands.press} />,
          )}
        </div>
      )}
    </>
  );
}
