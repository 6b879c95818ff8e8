import { Findings } from '../../parts/Findings';
import { PlanRows } from '../../parts/PlanRows';
import { ScreenHead } from '../../parts/ScreenHead';
import { useHub } from '../../hub-context';

/** The live actions that this person answers for; of the academies whose plan they lead, what is not in it yet, too. */
export function PlanScreen() {
  const { model, go } = useHub();
  const led = Object.values(model.files).filter(
    ({ mayPlan, academy }) =>
      mayPlan && (model.me.roles.includes('principal') || academy.principal === model.me.id),
  );
  return (
    <>
      <ScreenHead title={led.length > 0 ? 'Plan' : 'Your actions'} back={() => go({ screen: 'home' })} />
      <div class="columns">
        <section aria-labelledby="actions-title">
          <h2 id="actions-title">Live actions</h2>
          {model.plan.length === 0 && <p class="subtle">No live action of an improvement plan is yours.</p>}
          <PlanRows actions={model.plan} />
        </section>
        {led.map((file) => (
          <section key={file.academy.id} aria-label={`Findings at ${file.academy.name}`}>
            <h2>Findings at {file.academy.name}</h2>
            <Findings file={file} />
          </section>
        ))}
      </div>
    </>
  );
}
