import { useState } from 'preact/hooks';
import type { WeekAnswer } from '../../../src/actions/week/api';
import { useHub } from '../../hub-context';
import { ErrorAlert } from '../../parts/Alert';
import { Button } from '../../parts/Button';
import { useTask } from '../../use-task';

/** Whether this person is mailed once a week of what is new, and the switch for it. */
export function WeeklyMail({ digest }: { digest: WeekAnswer['digest'] }) {
  const { call } = useHub();
  const [now, setNow] = useState(digest);
  const task = useTask();
  const turn = () => task.run(() => call('switch-digest', { wanted: !now.wanted }), setNow);
  if (now.day === '') return null;
  return (
    <section aria-label="Weekly mail">
      <h2>Weekly mail</h2>
      <p role="status">
        {now.wanted
          ? `On ${now.day} you are mailed what is new. Nothing is told twice.`
          : 'You get no weekly mail.'}
      </p>
      {task.problem && <ErrorAlert problem={task.problem} again={turn} />}
      <Button look="quiet" busy={task.busy} onPress={turn}>
        {now.wanted ? 'Send me none' : 'Send it to me again'}
      </Button>
    </section>
  );
}
