/** Small drawings instead of letters that a machine's fonts may lack; decoration only, words stand beside them. */
const DRAWINGS = {
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4 6l4 4 4-4',
  right: 'M6 4l4 4-4 4',
  back: 'M13 8H3M7 4L3 8l4 4',
  folder: 'M1.5 4h4.5l1.5 2h7v7.5h-13z',
  document: 'M3.5 1.5h6l3 3v10h-9zM5.5 7h5M5.5 9.5h5M5.5 12h3',
  workbook: 'M2 2.5h12v11H2zM2 6h12M2 9.5h12M6.5 2.5v11',
  other: 'M3.5 1.5h6l3 3v10h-9z',
  ticked: 'M2.5 2.5h11v11h-11zM5 8l2.2 2.4L11.2 5.6',
  signal: 'M3 13v-2M6.3 13V8.5M9.6 13V6M13 13V3',
  noSignal: 'M3 13v-2M6.3 13V8.5M9.6 13V6M13 13V3M2 2l12 12',
  unticked: 'M2.5 2.5h11v11h-11z',
} as const;

export function Icon({ name }: { name: keyof typeof DRAWINGS }) {
  return (
    <svg
      class="icon"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={DRAWINGS[name]} />
    </svg>
  );
}

/** The hub's own mark. */
export function Logo({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true">
      <rect width="26" height="26" rx="6" fill="#1d5c85" />
      <path d="M6 18V13M11 18V8M16 18v-7M21 18V5" stroke="#fff" stroke-width="2.6" stroke-linecap="round" />
    </svg>
  );
}
