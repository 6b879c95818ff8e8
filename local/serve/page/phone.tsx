import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { useFrameWords } from './frame-words';
import { Icon } from './icon';
import { withToken } from './server';

/** Width -> height, in CSS pixels, and what has such a screen. */
const DEVICES = {
  360: { height: 780, name: 'small phone' },
  390: { height: 844, name: 'phone' },
  768: { height: 1024, name: 'tablet' },
  1440: { height: 900, name: 'desktop' },
} as const;
type Width = keyof typeof DEVICES;
const WIDTHS = [360, 390, 768, 1440] as const satisfies readonly Width[];

const address = (as: string): string => withToken(`/web/home?as=${encodeURIComponent(as)}`);

/** How much smaller than life the device must be to fit its place. */
function useScale(place: RefObject<HTMLDivElement>, width: number, height: number): number {
  const [scale, setScale] = useState(1);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const fit = () => {
      const room = { width: element.clientWidth, height: element.clientHeight };
      if (room.width > 0) setScale(Math.min(1, room.width / width, Math.max(0.4, room.height / height)));
    };
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    fit();
    return () => observer.disconnect();
  }, [width, height]);
  return scale;
}

interface ScreenProps {
  /** Mail address, or empty for whom Google does not name. */
  as: string;
  signal: boolean;
  width: Width;
  onRun: () => void;
}

/** The page in its frame; without a signal a page that is loaded afresh does not come at all. */
function Screen({ as, signal, width, onRun }: ScreenProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [there, setThere] = useState(signal);
  const tell = () =>
    frame.current?.contentWindow?.postMessage({ hub: 'signal', on: signal }, location.origin);
  useEffect(() => {
    if (signal) setThere(true);
    tell();
  }, [signal]);
  useFrameWords(frame, { ran: onRun });
  if (!there)
    return (
      <div class="no-page">
        <h2>No internet</h2>
        <p>Without a signal a browser cannot load the page. It comes as soon as the signal is back.</p>
      </div>
    );
  return (
    <iframe
      ref={frame}
      title={`Web page, ${width} pixels wide`}
      src={address(as)}
      onLoad={tell}
      sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals"
    />
  );
}

interface ControlsProps {
  width: Width;
  setWidth: (width: Width) => void;
  signal: boolean;
  setSignal: (on: boolean) => void;
  named: boolean;
  setNamed: (named: boolean) => void;
  reload: () => void;
}

function Controls({ width, setWidth, signal, setSignal, named, setNamed, reload }: ControlsProps) {
  return (
    <div class="phone-controls">
      <button
        type="button"
        role="switch"
        aria-checked={signal}
        class="switch"
        onClick={() => setSignal(!signal)}
      >
        <span class="track" aria-hidden="true" /> Signal{' '}
        <span aria-hidden="true">{signal ? 'on' : 'off'}</span>
      </button>
      <label>
        Width{' '}
        <select value={width} onChange={(event) => setWidth(Number(event.currentTarget.value) as Width)}>
          {WIDTHS.map((each) => (
            <option key={each} value={each}>
              {each} – {DEVICES[each].name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input type="checkbox" checked={!named} onChange={() => setNamed(!named)} /> Google does not tell who
        this is
      </label>
      <button type="button" onClick={reload}>
        Load again
      </button>
      <p role="status" class="signal-off">
        {signal ? '' : OFF}
      </p>
    </div>
  );
}

const OFF = 'What is saved now stays on the device and goes out, once, when the signal is back.';

interface Props {
  you: string;
  /** `hh:mm`, for the device's own bar. */
  time: string;
  onRun: () => void;
}

/** The web page on a device: its width, and whether there is a signal. */
export function Phone({ you, time, onRun }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<Width>(390);
  const [signal, setSignal] = useState(true);
  const [named, setNamed] = useState(true);
  const [loads, setLoads] = useState(0);
  const { height } = DEVICES[width];
  const scale = useScale(place, width + 24, height + 60);
  const as = named ? you : '';
  return (
    <div class="phone">
      <Controls
        {...{ width, setWidth, signal, setSignal, named, setNamed }}
        reload={() => setLoads(loads + 1)}
      />
      <div class="phone-place" ref={place}>
        <div class="fitted" style={{ width: (width + 24) * scale, height: (height + 60) * scale }}>
          <div
            class="device"
            style={{ width: width + 24, height: height + 60, transform: `scale(${scale})` }}
          >
            <div class="device-bar" aria-hidden="true">
              <span>{time}</span>
              <span>
                <Icon name={signal ? 'signal' : 'noSignal'} /> {signal ? '' : 'No signal'}
              </span>
            </div>
            <div class="device-screen">
              <Screen key={`${as} ${loads}`} {...{ as, signal, width, onRun }} />
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}
