import { longDate } from '../../hub/time/date';
import type { ReportContext } from './context';
import type { Block, Span } from './document';
import type { ReportSection } from './section';
import { citeAcademy, lead, said } from './sources';

/** Academies that expect an inspection, and when each had its last. */
export const ofstedSection: ReportSection = { tables: [], blocks: inspectionsExpected };

function inspectionsExpected({ terms, sources }: ReportContext): Block[] {
  const expecting = terms.filter(({ facts }) => facts.academy.expectingOfsted);
  const heading: Block = { kind: 'heading', level: 1, text: 'Ofsted' };
  if (expecting.length === 0)
    return [
      heading,
      { kind: 'paragraph', spans: [said('No academy is marked as expecting an inspection.')] },
    ];
  const items = expecting.map(({ facts }): Span[] => {
    const { name, lastInspectedOn } = facts.academy;
    const last =
      lastInspectedOn === ''
        ? 'no earlier inspection on record'
        : `last inspected ${longDate(lastInspectedOn)}`;
    return [lead(`${name}.`), said(`Expects an inspection; ${last}.`, citeAcademy(sources, facts))];
  });
  return [heading, { kind: 'bullets', items }];
}
