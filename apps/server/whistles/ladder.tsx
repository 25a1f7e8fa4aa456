import type { FC } from 'hono/jsx';
import { deadlineText, levelWords, LEVELS, whistleDue, type Called, type Level, type Whistle } from '../../../src/delivery/index.ts';
import { readableInstant } from '../library/instant.ts';
import type { Language } from '../words/index.ts';
import { Clock } from './clock.tsx';
import { CallMark } from './whistle-card.tsx';
import { whistleWords } from './words/index.ts';

type CallProps = { language: Language; call: Called; nameOf: (unit: string) => string; now: string; isHere: boolean };

/** One unit that was called: when it had to come, when it came, what it said. */
const CallLine: FC<CallProps> = ({ language, call, nameOf, now, isHere }) => {
  const words = whistleWords(language);
  const say = words.page;
  const isLate = (moment: string | undefined, by: string): boolean => (moment ?? (isHere ? now : by)) > by;
  const time = (moment: string) => readableInstant(moment).slice(5);
  return (
    <li class="whistle-call">
      <p>
        <b lang="zh-CN">{nameOf(call.unit)}</b> <CallMark language={language} call={call} />
        {call.answered === undefined && call.released === undefined && isLate(undefined, call.due) && <span class="whistle-late">{words.call.late}</span>}
      </p>
      <p class="faint">
        {call.arrived === undefined ? (
          call.arriveBy !== undefined &&
          call.released === undefined && (
            <span class={isLate(undefined, call.arriveBy) ? 'whistle-late' : undefined}>{say.arriveBy(deadlineText(call.arriveBy)[language])}</span>
          )
        ) : (
          <span class={call.arriveBy !== undefined && isLate(call.arrived, call.arriveBy) ? 'whistle-late' : undefined}>
            {say.arrivedAt(time(call.arrived))}
          </span>
        )}
        {call.answered !== undefined && (
          <span class={isLate(call.answered, call.due) ? 'whistle-late' : undefined}>
            {say.answeredAt(time(call.answered))}
            {isLate(call.answered, call.due) && ` · ${say.answeredLate}`}
          </span>
        )}
        {call.promised !== undefined && <span>{say.promised(call.promised)}</span>}
        {call.done !== undefined && <span>{say.doneAt(time(call.done))}</span>}
      </p>
      {call.answer !== undefined && <p class="said">{call.answer}</p>}
      {call.refused !== undefined && <p class="said fault">{say.refusedSay(call.refused)}</p>}
      {call.result !== undefined && <p class="said">{call.result}</p>}
    </li>
  );
};

/** When the whistle came to a level; undefined where it has not. */
const reachedAt = ({ steps }: Whistle, level: Level): string | undefined =>
  steps.find((step) => step.level === level && step.from === undefined && ['raised', 'opened', 'climbed', 'decided'].includes(step.what))?.at;

/** The ladder drawn: the third level on top, who owns each, when it came there, what is due, who came. */
export const Ladder: FC<{ language: Language; whistle: Whistle; nameOf: (unit: string) => string; now: string }> = ({ language, whistle, nameOf, now }) => {
  const words = whistleWords(language);
  const say = words.page;
  const levels = levelWords(language);
  const due = whistleDue(whistle);
  return (
    <ol class="whistle-ladder" reversed>
      {LEVELS.toReversed().map((level) => {
        const at = reachedAt(whistle, level);
        const isHere = whistle.level === level;
        const calls = whistle.called.filter((call) => call.level === level);
        const climbed = whistle.steps.find((step) => step.what === 'climbed' && step.level === level);
        return (
          <li class={`whistle-rung ${isHere ? 'here' : at === undefined ? 'ahead' : 'passed'}`} aria-current={isHere ? 'step' : undefined}>
            <h3>
              {levels.levels[level]} <small>{levels.owners[level]}</small>
            </h3>
            <p class="faint">
              {at === undefined ? say.notReached : say.reached(readableInstant(at))}
              {climbed?.said !== undefined && ` · ${climbed.said[language]}`}
            </p>
            {isHere && due !== undefined && (
              <p class="whistle-clock">
                <Clock language={language} due={due} now={now} />
              </p>
            )}
            {calls.length > 0 ? (
              <ul>
                {calls.map((call) => (
                  <CallLine language={language} call={call} nameOf={nameOf} now={now} isHere={isHere && whistle.state === 'open'} />
                ))}
              </ul>
            ) : (
              isHere && <p>{words.nobody[level]}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
};
