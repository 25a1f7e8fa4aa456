import { randomBytes } from 'node:crypto';
import { createContext, useContext, type FC } from 'hono/jsx';
import type { Instant } from '../../../src/basis/index.ts';

/** Name of the field that a form which makes a record carries. */
export const ONCE = 'once';

/** The clock of the page around a form; outside of a page the computer's own. */
export const PageClock = createContext<() => Instant>(() => new Date().toISOString());

/** The moment as 12 hexadecimal digits, and chance. */
const keyAt = (at: Instant): string => `${Date.parse(at).toString(16).padStart(12, '0')}${randomBytes(12).toString('hex')}`;

/** Makes sure that a form, sent twice with the same content, makes one record. It is new each time the form is shown. */
export const OnceKey: FC = () => <input type="hidden" name={ONCE} value={keyAt(useContext(PageClock)())} />;
