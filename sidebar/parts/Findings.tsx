import type { AcademyFile } from '../../src/actions/academy/api';
import { useHub } from '../hub-context';
import { Button } from './Button';
import { LevelBadge } from './Level';

/** Indicators below expected, those without an action first; for the person who plans, a button to answer each. */
export function Findings({ file }: { file: AcademyFile }) {
  const { model, go } = useHub();
  const { findings, mayPlan, academy } = file;
  const shown = [...findings].sort((one, other) => Number(other.orphan) - Number(one.orphan));
  const nameOf = (id: string) => model.indicators.find((each) => each.id === id)?.short ?? id;
  return (
    <>
      {shown.length === 0 && <p class="subtle">No indicator is below expected.</p>}
      <ul class="plain-list">
        {shown.map(({ judgement, indicator, level, orphan }) => (
          <li key={judgement}>
            <p class="line">
              <span>{nameOf(indicator)}</span> <LevelBadge level={level} />
              {orphan ? (
                <span class="tag warning small">no action yet</span>
              ) : (
                <span class="subtle small">in the plan</span>
              )}
            </p>
            {mayPlan && orphan && (
              <Button
                says={`Plan an action: ${nameOf(indicator)}`}
                onPress={() => go({ screen: 'plan-action', academy: academy.id, indicator })}
              >
                Plan an action
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayPlan && (
        <Button look="quiet" onPress={() => go({ screen: 'plan-action', academy: academy.id })}>
          Plan another action
        </Button>
      )}
    </>
  );
}
