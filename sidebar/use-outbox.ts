import { useEffect, useMemo, useRef } from 'preact/hooks';
import { createOutbox, type Delivered, type Outbox, type OutboxWorld } from './outbox';

/** A phone that thinks it has a signal may have none: what waits is tried again this often, in milliseconds. */
const AGAIN = 60_000;

/** Sends what waits when the hub opens, when the signal returns, and every minute while something is left. */
export function useOutbox(
  world: OutboxWorld & { later(work: () => void, milliseconds: number): () => void },
  delivered: (one: Delivered) => void,
): Outbox {
  const outbox = useMemo(() => createOutbox(world), []);
  const hear = useRef(delivered);
  hear.current = delivered;
  useEffect(() => outbox.onDelivered((one) => hear.current(one)), [outbox]);
  useEffect(() => {
    let calledOff = (): void => undefined;
    const flush = () => void outbox.flush();
    const again = () => {
      if (outbox.waiting().some(({ problem }) => !problem)) flush();
      calledOff = world.later(again, AGAIN);
    };
    again();
    window.addEventListener('online', flush);
    return () => {
      calledOff();
      window.removeEventListener('online', flush);
    };
  }, [outbox]);
  return outbox;
}
