import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Hears what `google.script` in a frame of this page says: a word at a time. */
export function useFrameWords(
  frame: RefObject<HTMLIFrameElement>,
  heard: Partial<Record<string, () => void>>,
): void {
  const latest = useRef(heard);
  latest.current = heard;
  useEffect(() => {
    const hear = ({ origin, source, data }: MessageEvent<{ hub?: string } | null>) => {
      if (origin !== location.origin || source !== frame.current?.contentWindow) return;
      latest.current[data?.hub ?? '']?.();
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);
}
