import { PlanRows } from '../parts/PlanRows';
import { ScreenHead } from '../parts/ScreenHead';
import { useHub } from '../hub-context';

/** The live actions that this person answers for. */
export function PlanScreen() {
  const { model, go } = useHub();
  return (
    <>
      <ScreenHead title="Your actions" back={() => go({ screen: 'home' })} />
      {model.plan.length === 0 && <p class="subtle">No live action of an improvement plan is yours.</p>}
      <PlanRows actions={model.plan} />
    </>
  );
}
