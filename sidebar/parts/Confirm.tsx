import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button';

interface ConfirmProps {
  /** On the button that asks first. */
  ask: string;
  says?: string;
  /** What will happen, as a question. */
  question: string;
  yes: string;
  no: string;
  busy?: boolean;
  look?: 'main' | 'plain' | 'quiet' | 'danger';
  onYes(): void;
}

/** A button that asks before it acts. */
export function Confirm({ ask, says, question, yes, no, busy = false, look = 'plain', onYes }: ConfirmProps) {
  const [asking, setAsking] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asking) box.current?.focus();
  }, [asking]);
  if (!asking)
    return (
      <Button look={look} busy={busy} onPress={() => setAsking(true)} {...(says ? { says } : {})}>
        {ask}
      </Button>
    );
  return (
    <div class="confirm" role="group" aria-label={question} tabIndex={-1} ref={box}>
      <p>{question}</p>
      <div class="row">
        <Button
          look={look === 'danger' ? 'danger' : 'main'}
          busy={busy}
          onPress={() => {
            setAsking(false);
            onYes();
          }}
        >
          {yes}
        </Button>
        <Button look="quiet" onPress={() => setAsking(false)}>
          {no}
        </Button>
      </div>
    </div>
  );
}
