import { useEffect, useState } from 'preact/hooks';
import { documentIn, type DocumentAddress } from '../document-address';
import type { MailView } from '../wire';
import { ask } from './server';

/** Addresses in a mail become links; everything else stays plain text. */
function Body({ text, show }: { text: string; show: Props['show'] }) {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/g);
  return (
    <p class="letter">
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          <a
            key={index}
            href={part}
            target="_blank"
            rel="noopener"
            onClick={(event) => {
              const found = documentIn(part);
              if (!found) return;
              event.preventDefault();
              show(found);
            }}
          >
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  );
}

interface Props {
  you: string;
  turn: number;
  complain: (text: string) => void;
  /** Shows a document that a mail leads to. */
  show: (found: DocumentAddress) => void;
}

export function Mail({ you, turn, complain, show }: Props) {
  const [mails, setMails] = useState<MailView[] | null>(null);
  useEffect(() => {
    ask('mail', you, {}).then(setMails, (error: Error) => complain(error.message));
  }, [you, turn]);
  return (
    <section class="page">
      <h2>Sent mail</h2>
      <p class="hint">Everything the hub has sent, to anybody, newest first. Nothing leaves this machine.</p>
      {mails === null && <p class="waiting">Looking …</p>}
      {mails?.length === 0 && <p>No mail has been sent yet.</p>}
      <ul class="mails">
        {mails?.map((mail) => (
          <li key={mail.id}>
            <details>
              <summary>
                <strong>{mail.subject}</strong>
                <small>
                  {mail.at} · to {mail.to}
                </small>
              </summary>
              <Body text={mail.body} show={show} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
