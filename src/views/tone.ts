/** What a colour means; `palette` in each renderer says which colour. Words always say it too (never colour alone). */
export type Tone =
  | 'below'
  | 'working-towards'
  | 'expected'
  | 'strength'
  | 'missing'
  | 'lighthouse'
  | 'aspiring'
  | 'emerging'
  | 'unplaced'
  | 'alarm'
  | 'warning'
  | 'good'
  | 'title'
  | 'heading'
  | 'band'
  | 'subtle';

/** Background and text of each tone, `#rrggbb`, each pair with a contrast of at least 4.5 : 1. */
export const PALETTE: Record<Tone, { back: string; ink: string }> = {
  below: { back: '#f6c7c3', ink: '#5f1410' },
  'working-towards': { back: '#fde3b0', ink: '#573b00' },
  expected: { back: '#cfe8d2', ink: '#143d1c' },
  strength: { back: '#1e6b3a', ink: '#ffffff' },
  missing: { back: '#eceff1', ink: '#4a5257' },
  lighthouse: { back: '#1e6b3a', ink: '#ffffff' },
  aspiring: { back: '#cfe3f7', ink: '#0f3557' },
  emerging: { back: '#fde3b0', ink: '#573b00' },
  unplaced: { back: '#eceff1', ink: '#4a5257' },
  alarm: { back: '#f6c7c3', ink: '#5f1410' },
  warning: { back: '#fde3b0', ink: '#573b00' },
  good: { back: '#cfe8d2', ink: '#143d1c' },
  title: { back: '#ffffff', ink: '#1f2a37' },
  heading: { back: '#22344c', ink: '#ffffff' },
  band: { back: '#e6ebf1', ink: '#1f2a37' },
  subtle: { back: '#ffffff', ink: '#47515c' },
};
