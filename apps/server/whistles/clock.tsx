import type { FC } from 'hono/jsx';
import { deadlineText } from '../../../src/delivery/index.ts';
import type { Language } from '../words/index.ts';
import { whistleWords, type WhistleWords } from './words/index.ts';

const HOUR = 3_600_000;

/** How long until a moment, or since it, in the largest unit that still says something. */
export const timeLeft = (due: string, now: string, { clock }: WhistleWords): string => {
  const between = Date.parse(due) - Date.parse(now);
  const size = Math.abs(between);
  const amount =
    size >= 48 * HOUR
      ? clock.days.replace('{}', String(Math.floor(size / (24 * HOUR))))
      : size >= HOUR
        ? clock.hours.replace('{}', String(Math.floor(size / HOUR)))
        : clock.minutes.replace('{}', String(Math.max(1, Math.floor(size / 60_000))));
  return (between >= 0 ? clock.left : clock.over).replace('{}', amount);
};

/** A running clock: how long is left, and the moment itself. With script it goes on while the page is open. */
export const Clock: FC<{ language: Language; due: string | undefined; now: string }> = ({ language, due, now }) => {
  const words = whistleWords(language);
  if (due === undefined) return <span class="whistle-time none">{words.clock.none}</span>;
  const left = Date.parse(due) - Date.parse(now);
  const { left: leftWord, over, days, hours, minutes } = words.clock;
  return (
    <time
      class={`whistle-time ${left < 0 ? 'over' : left < 24 * HOUR ? 'soon' : 'running'}`}
      datetime={due}
      data-clock={[leftWord, over, days, hours, minutes].join('|')}
    >
      <b>{timeLeft(due, now, words)}</b> <small>{deadlineText(due)[language]}</small>
    </time>
  );
};
