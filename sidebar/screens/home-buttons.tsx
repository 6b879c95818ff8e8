import { SCREEN_NAMES } from '../../src/hub/text/screens';
import { useHub } from '../hub-context';
import { Button } from '../parts/Button';

/** The buttons for what is done most; `visit`: recording a visit is this person's job. */
export function Start({ visit = false }: { visit?: boolean }) {
  const { model, go } = useHub();
  return (
    <div class="stack">
      {visit && model.may.recordVisits && (
        <Button look="main" wide onPress={() => go({ screen: 'visit' })}>
          {SCREEN_NAMES.visit}
        </Button>
      )}
      <Button wide onPress={() => go({ screen: 'my-week' })}>
        {SCREEN_NAMES['my-week']}
      </Button>
    </div>
  );
}

/** Screens that the buttons below lead to. */
export const BOARD_BUTTONS = ['moderation', 'reports', 'decisions'] as const;

/** The jobs of those who decide for the trust, beside the yearly decisions above. */
export function BoardButtons() {
  const { model, go } = useHub();
  return (
    <div class="stack">
      <Button wide onPress={() => go({ screen: 'my-week' })}>
        {SCREEN_NAMES['my-week']}
      </Button>
      {model.may.moderation && (
        <Button wide onPress={() => go({ screen: 'moderation' })}>
          {SCREEN_NAMES.moderation}
        </Button>
      )}
      {model.may.reports && (
        <Button wide onPress={() => go({ screen: 'reports' })}>
          {SCREEN_NAMES.reports}
        </Button>
      )}
      {model.may.recordVisits && (
        <Button wide onPress={() => go({ screen: 'visit' })}>
          {SCREEN_NAMES.visit}
        </Button>
      )}
    </div>
  );
}
