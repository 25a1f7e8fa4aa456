import type { FC } from 'hono/jsx';
import type { PlainDate } from '../../../src/basis/index.ts';
import { may, type Actor } from '../../../src/identity/index.ts';
import { DueDay } from '../supervision/frame.tsx';
import { supervisionPath } from '../supervision/supervision-path.ts';
import type { Language } from '../words/index.ts';
import type { DeputyDesk } from './deputy-desk.ts';
import { deputyWords } from './words/deputy.ts';

type Props = {
  language: Language;
  actor: Actor;
  region: string;
  plan: string;
  heading: string;
  desk: DeputyDesk;
  today: PlainDate;
};

/** What the page of supervision offers for the whole plan; pages of its things offer the same about them. */
const WAYS = [
  ['overview', ''],
  ['ask', 'inquiries/new?about=plan%3A'],
  ['suggest', 'suggestions/new'],
  ['note', 'annotations/new?about=plan%3A'],
  ['alerts', 'alerts'],
] as const;

/** 监督 of one plan on a deputy's desk: what waits for him, then what he can do. */
export const DeputySection: FC<Props> = ({ language, actor, region, plan, heading, desk, today }) => {
  const words = deputyWords(language);
  const to = (rest: string): string => supervisionPath({ region: { code: region }, plan: { id: plan } }, rest);
  return (
    <section class="supervised deputy-desk">
      <h2>
        <a href={to('')}>{words.title}</a> <small lang="zh-CN">{heading}</small>
      </h2>
      <p class="faint">
        {desk.matters.length === 0 ? words.nothing : `${words.waiting} ${desk.matters.length}`}
        {desk.open > 0 && (
          <>
            {' '}
            · <a href={to('inquiries')}>{words.asked(desk.open)}</a>
          </>
        )}
      </p>
      {desk.matters.length > 0 && (
        <ul class="matters" data-rows>
          {desk.matters.map(({ name, href, due }) => (
            <li>
              <a lang="zh-CN" href={href}>
                {name}
              </a>
              <span class="when">
                <DueDay language={language} due={due} today={today} isOpen />
              </span>
            </li>
          ))}
        </ul>
      )}
      <nav class="others" aria-label={words.title}>
        <ul>
          {WAYS.filter(([name]) => name !== 'alerts' || actor.account !== undefined)
            .filter(([name]) => name !== 'suggest' || may(actor, 'suggestion.register', { region }))
            .map(([name, path]) => (
              <li>
                <a href={to(path)}>{words[name]}</a>
              </li>
            ))}
        </ul>
      </nav>
    </section>
  );
};
