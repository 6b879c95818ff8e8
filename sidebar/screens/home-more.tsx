import { SCREEN_NAMES } from '../../src/hub/text/screens';
import { isWeb } from '../face';
import { useHub } from '../hub-context';
import { AcademyOptions } from '../parts/AcademyOptions';
import { Button } from '../parts/Button';
import { Select } from '../parts/Field';

/** The way to any academy that this person may see. */
export function LookUp() {
  const { model, go } = useHub();
  if (model.academies.length === 0) return null;
  return (
    <section aria-label="Look up an academy">
      <Select
        path="look-up"
        label="Look up an academy"
        value=""
        onText={(academy) => go({ screen: 'academy', academy })}
      >
        <option value="">Choose an academy</option>
        <AcademyOptions academies={model.academies} />
      </Select>
    </section>
  );
}

/** Screens that are opened now and then. `shown`: those that the first screen has a button for already. */
export function More({ shown = [] }: { shown?: readonly string[] }) {
  const { model, go } = useHub();
  const { may } = model;
  // Set-up and import work with the workbook's own rights, so they are offered beside it only.
  const offers = [
    { screen: 'moderation', words: SCREEN_NAMES.moderation, there: may.moderation },
    { screen: 'reports', words: SCREEN_NAMES.reports, there: may.reports },
    { screen: 'decisions', words: SCREEN_NAMES.decisions, there: may.decisions },
    { screen: 'rubrics', words: SCREEN_NAMES.rubrics, there: may.rubrics },
    { screen: 'import', words: SCREEN_NAMES.import, there: may.importRows && !isWeb },
    { screen: 'measures', words: SCREEN_NAMES.measures, there: may.importMeasures && !isWeb },
    { screen: 'health', words: SCREEN_NAMES.health, there: may.health },
    { screen: 'settings', words: SCREEN_NAMES.settings, there: may.settings },
    { screen: 'set-up', words: 'Set up', there: may.setUp && !isWeb },
  ] as const;
  const open = offers.filter(({ there, screen }) => there && !shown.includes(screen));
  if (open.length === 0) return null;
  return (
    <nav class="more" aria-label="More">
      {open.map(({ screen, words }) => (
        <Button key={screen} look="quiet" onPress={() => go({ screen })}>
          {words}
        </Button>
      ))}
    </nav>
  );
}
