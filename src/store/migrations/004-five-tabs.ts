import { orderedTabs } from '../tabs';
import type { RowChange } from './migration';

/** Five tabs are in sight, once: what people show or move afterwards stays as they have it. */
export const fiveTabs: RowChange = { tabs: orderedTabs };
