import type { FC } from 'hono/jsx';
import type { PlainDate } from '../../../src/basis/index.ts';
import { isAmendmentEnded, sendingDays, type Amendment, type AmendmentRules } from '../../../src/evaluation/index.ts';
import { dayOf } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { amendmentWords } from './words/index.ts';

const RUNGS = ['proposed', 'argued', 'hearing', 'checked', 'deliberating', 'approved', 'in_force'] as const;

type Props = { language: Language; amendment: Amendment; rules: AmendmentRules; today: PlainDate };

/** The steps of law as a ladder: which were done and when, which is open, which come. */
export const AmendmentLadder: FC<Props> = ({ language, amendment }) => {
  const words = amendmentWords(language);
  const { state, steps } = amendment;
  const reached = new Map(steps.map(({ to, at, by }) => [to, { day: dayOf(at), by }]));
  const last = RUNGS.findLastIndex((rung) => reached.has(rung));
  return (
    <ol class="amendment-ladder" aria-label={words.page.ladder}>
      {RUNGS.map((rung, i) => {
        const step = i <= last ? reached.get(rung) : undefined;
        const isNow = rung === state;
        return (
          <li class={step === undefined ? 'is-ahead' : isNow ? 'is-now' : 'is-done'} aria-current={isNow ? 'step' : undefined}>
            <b>{words.states[rung]}</b>
            <small>{step === undefined ? '' : step.day}</small>
          </li>
        );
      })}
      {isAmendmentEnded(amendment) && state !== 'in_force' && (
        <li class="is-ended" aria-current="step">
          <b>{words.states[state]}</b>
          <small>{reached.get(state)?.day}</small>
        </li>
      )}
    </ol>
  );
};

type DayLine = { readonly label: string; readonly due?: PlainDate | undefined; readonly done?: PlainDate | undefined; readonly text?: string };

/** The days of an amendment: what is due when, and what was done when. */
export const AmendmentDays: FC<Props> = ({ language, amendment, rules, today }) => {
  const { dates } = amendmentWords(language).page;
  const { meeting, sent, hearing, effective } = amendment;
  const due = meeting === undefined ? undefined : sendingDays(meeting, rules);
  const lines: readonly DayLine[] = [
    ...(hearing === undefined ? [] : [{ label: dates.hearing, text: `${hearing.from} — ${hearing.until}` }]),
    ...(due === undefined ? [] : [{ label: dates.committee, due: due.committee, done: sent?.committee }]),
    ...(due === undefined ? [] : [{ label: dates.standing, due: due.standing, done: sent?.standing }]),
    ...(meeting === undefined ? [] : [{ label: dates.meeting, text: meeting }]),
    ...(effective === undefined ? [] : [{ label: dates.effective, text: effective }]),
  ];
  if (lines.length === 0) return <></>;
  return (
    <dl class="amendment-days">
      {lines.map(({ label, due: by, done, text }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            {text}
            {by !== undefined && dates.due(by)}
            {done !== undefined && ` · ${dates.sent(done)}`}
            {by !== undefined && done !== undefined && done > by && <b class="late"> {dates.late}</b>}
            {by !== undefined && done === undefined && today > by && <b class="late"> {dates.over}</b>}
          </dd>
        </div>
      ))}
    </dl>
  );
};
