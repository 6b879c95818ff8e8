import { useHub } from '../hub-context';
import { Alert } from '../parts/Alert';
import { Button } from '../parts/Button';
import { ScreenHead } from '../parts/ScreenHead';

function HomeButton() {
  const hub = useHub();
  return (
    <div class="stack">
      <Button look="main" wide onPress={() => hub.go({ screen: 'home' })}>
        Home
      </Button>
    </div>
  );
}

/** There is no signal: what was saved waits on the device. */
export function KeptScreen({ title }: { title: string }) {
  return (
    <>
      <ScreenHead title="Kept on this device" />
      <Alert tone="note" title={title}>
        <p>Kept on this device; goes out when the signal returns. It is sent once, whatever happens.</p>
        <p>
          Until then it is not on the dashboard. It waits through a reload; open the hub again to send it.
        </p>
      </Alert>
      <HomeButton />
    </>
  );
}

/** A reply or an update went through. */
export function DoneScreen({ title, words }: { title: string; words: string }) {
  return (
    <>
      <ScreenHead title={title} />
      <Alert tone="good" title={words} />
      <HomeButton />
    </>
  );
}
