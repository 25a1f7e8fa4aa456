import type { FC } from 'hono/jsx';
import { levelWords, onLevel, whistleDue, type Called } from '../../../src/delivery/index.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { Clock } from './clock.tsx';
import { whistlePath } from './whistle-path.ts';
import type { WhistleRow } from './whistle-rows.ts';
import { whistleWords } from './words/index.ts';

type CallState = 'waiting' | 'arrived' | 'answered' | 'done' | 'refused' | 'released';

export const callState = ({ released, refused, done, answered, arrived }: Called): CallState =>
  released !== undefined
    ? 'released'
    : refused !== undefined
      ? 'refused'
      : done !== undefined
        ? 'done'
        : answered !== undefined
          ? 'answered'
          : arrived !== undefined
            ? 'arrived'
            : 'waiting';

const MARK: Readonly<Record<CallState, string>> = { waiting: '○', arrived: '◐', answered: '●', done: '✔', refused: '✕', released: '–' };

/** How far a called unit has come, as shape and word. */
export const CallMark: FC<{ language: Language; call: Called }> = ({ language, call }) => {
  const state = callState(call);
  return (
    <span class={`whistle-call-mark is-${state}`}>
      <span aria-hidden="true">{MARK[state]}</span> {whistleWords(language).call[state]}
    </span>
  );
};

/** 红灯, 紧急: what stands before the title. */
export const WhistleTags: FC<{ language: Language; row: WhistleRow }> = ({ language, row: { body } }) => {
  const words = whistleWords(language);
  return (
    <>
      {body.origin === 'red' && <span class="whistle-tag red">▲ {words.red}</span>}
      {body.pace === 'urgent' && <span class="whistle-tag urgent">! {words.urgent}</span>}
    </>
  );
};

type CardProps = { language: Language; context: RegionContext; row: WhistleRow; nameOf: (unit: string) => string; now: string };

/** One open whistle: how long is left, what it is, and who has come. */
export const WhistleCard: FC<CardProps> = ({ language, context, row, nameOf, now }) => {
  const { body } = row;
  const words = whistleWords(language);
  const calls = onLevel(body);
  return (
    <li id={row.id} class="whistle-card" tabindex={-1}>
      <p class="whistle-clock">
        <Clock language={language} due={whistleDue(body)} now={now} />
        <span class={`whistle-state is-${body.state}`}>{levelWords(language).states[body.state]}</span>
      </p>
      <h3>
        <WhistleTags language={language} row={row} />
        <a lang="zh-CN" href={whistlePath(context, row.id)}>
          {body.title}
        </a>
      </h3>
      {body.about.title !== body.title && (
        <p class="faint">
          {words.kinds[body.about.kind]} <span lang="zh-CN">{body.about.title}</span>
        </p>
      )}
      <ul class="whistle-calls">
        {calls.length === 0 ? (
          <li>{words.nobody[body.level]}</li>
        ) : (
          calls.map((call) => (
            <li>
              <span lang="zh-CN">{nameOf(call.unit)}</span> <CallMark language={language} call={call} />
            </li>
          ))
        )}
      </ul>
    </li>
  );
};
