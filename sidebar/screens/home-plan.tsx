import { useHub } from '../hub-context';
import { Button } from '../parts/Button';
import { PlanRows } from '../parts/PlanRows';

/** Shown before "show all". */
const FIRST = 6;

/** The first few actions that this person answers for. */
export function OwnPlan() {
  const { model, go } = useHub();
  const open = Object.values(model.files)
    .filter(({ mayPlan }) => mayPlan && model.me.roles.includes('principal'))
    .reduce((sum, { findings }) => sum + findings.filter(({ orphan }) => orphan).length, 0);
  if (model.plan.length === 0 && open === 0) return null;
  return (
    <section aria-labelledby="plan-title">
      <h2 id="plan-title">Your actions</h2>
      {open > 0 && (
        <Button wide onPress={() => go({ screen: 'plan' })}>
          {open === 1 ? '1 finding has' : `${open} findings have`} no action yet
        </Button>
      )}
      <PlanRows actions={model.plan.slice(0, FIRST)} />
      {model.plan.length > FIRST && (
        <Button look="quiet" onPress={() => go({ screen: 'plan' })}>
          Show all {model.plan.length}
        </Button>
      )}
    </section>
  );
}
