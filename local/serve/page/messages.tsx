import { useEffect, useRef } from 'preact/hooks';
import type { Message } from '../wire';
import { Icon } from './icon';

const PASSES_AFTER = 8000;

function Toast({ message, drop }: { message: Message; drop: (id: number) => void }) {
  useEffect(() => {
    if (message.kind === 'error') return;
    const timer = window.setTimeout(() => drop(message.id), PASSES_AFTER);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div class={`toast ${message.kind}`} role={message.kind === 'error' ? 'alert' : undefined}>
      <div>
        {message.title && <strong>{message.title}</strong>}
        <p>{message.text}</p>
      </div>
      <button type="button" class="plain" aria-label="Dismiss this message" onClick={() => drop(message.id)}>
        <Icon name="close" />
      </button>
    </div>
  );
}

function Alert({ message, drop }: { message: Message; drop: (id: number) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="alert-title" onClose={() => drop(message.id)}>
      <h2 id="alert-title">{message.title || 'Education Hub'}</h2>
      <p>{message.text}</p>
      <form method="dialog">
        <button class="primary">OK</button>
      </form>
    </dialog>
  );
}

/** Toasts in the corner, alerts one after the other. */
export function Messages({ messages, drop }: { messages: Message[]; drop: (id: number) => void }) {
  const alert = messages.find(({ kind }) => kind === 'alert');
  return (
    <>
      <div class="toasts" role="status">
        {messages
          .filter(({ kind }) => kind !== 'alert')
          .map((message) => (
            <Toast key={message.id} message={message} drop={drop} />
          ))}
      </div>
      {alert && <Alert key={alert.id} message={alert} drop={drop} />}
    </>
  );
}
