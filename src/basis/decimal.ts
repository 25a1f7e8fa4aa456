import { Decimal as DecimalJs } from 'decimal.js';

/** Exact decimal arithmetic; a quotient keeps 34 significant digits. Figures stay decimals from the door to the page. */
export const Decimal = DecimalJs.clone({ precision: 34, toExpNeg: -30, toExpPos: 30 });
export type Decimal = DecimalJs;
