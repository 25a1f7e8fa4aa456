const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** An instant as a date and time of Beijing, `2026-01-23 09:30`: the clock of the offices that read this. */
export const readableInstant = (instant: string): string => CLOCK.format(new Date(instant));
