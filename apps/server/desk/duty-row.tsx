import type { FC } from 'hono/jsx';
import { periodName, readPeriod, type Instant, type PlainDate } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { asked as askedOf, type Report } from '../../../src/delivery/index.ts';
import type { Assessment } from '../../../src/evaluation/index.ts';
import { evaluationPath } from '../evaluations/evaluation-path.ts';
import { BlowLink } from '../whistles/blow-link.tsx';
import type { Language } from '../words/index.ts';
import { dueText } from './due-text.ts';
import type { Duty } from './duty.ts';
import { recordPath } from './record-path.ts';
import { deskWords } from './words/index.ts';

const titleOf = (duty: Duty, language: Language): string => {
  if (duty.kind !== 'report') return duty.title;
  const period = readPeriod(duty.title);
  return deskWords(language).period(period === undefined ? duty.title : periodName(period, language));
};

/** Where it is done. */
const dutyPath = ({ kind, record }: Duty): string => {
  const { plan } = record.body;
  if (kind !== 'assessment') return recordPath(kind, record.region, plan, record.id);
  return evaluationPath(record.region, plan, (record.body as Assessment).evaluation, `assessments/${encodeURIComponent(record.id)}`);
};

type QuickProps = { language: Language; region: string; task: Kept<'task'>; open: boolean };

/** As planned, slow or stuck, and a sentence: sent without leaving the desk. */
export const QuickProgress: FC<QuickProps> = ({ language, region, task: { id, version, body }, open }) => {
  const { quick } = deskWords(language);
  const states = Object.entries(quick.states);
  return (
    <details class="quick" open={open}>
      <summary>{quick.open}</summary>
      <form method="post" action="/desk/progress">
        <input type="hidden" name="region" value={region} />
        <input type="hidden" name="task" value={id} />
        <input type="hidden" name="version" value={String(version)} />
        <fieldset>
          <legend class="unseen">{body.title}</legend>
          {states.map(([state, word]) => (
            <label>
              <input type="radio" name="state" value={state} required /> {word}
            </label>
          ))}
        </fieldset>
        <label class="sentence">
          <span>{quick.text}</span>
          <textarea name="text" rows={2} maxlength={500} placeholder={quick.hint}></textarea>
        </label>
        <p class="form-end">
          <button type="submit">{quick.send}</button>
          <BlowLink region={region} plan={body.plan} about={{ kind: 'task', ref: id, title: body.title }} language={language} />
        </p>
      </form>
    </details>
  );
};

type RowProps = {
  language: Language;
  /** Name of the region, where there are several or it is simulated. */
  place: string | undefined;
  duty: Duty;
  today: PlainDate;
  now: Instant;
  /** Its form is open from the start. */
  open: boolean;
  /** Of a long list: a link to the row with its form, not the form itself. */
  brief?: boolean;
};

/** One thing owed: what, why, until when, and the way to do it. */
export const DutyRow: FC<RowProps> = ({ language, place, duty, today, now, open, brief = false }) => {
  const words = deskWords(language);
  const { kind, record, asked, detail, due, urgency } = duty;
  const href = dutyPath(duty);
  const counted = kind === 'report' ? askedOf(record.body as Report) : undefined;
  return (
    <li class={`duty urgency-${urgency}`} id={`duty-${record.id}`}>
      <span class={`kind kind-${kind}`}>{words.kinds[kind]}</span>
      <div class="what">
        <a class="title" lang="zh-CN" href={href}>
          {titleOf(duty, language)}
        </a>
        {place !== undefined && <small class="place">{place}</small>}
        <p>
          {words.asked[asked](detail)}
          {counted !== undefined && asked !== 'sign' && ` · ${words.questions(counted.fill, counted.known)}`}
        </p>
      </div>
      <p class="when">
        {due !== undefined && <b>{dueText(words, duty, today, now)}</b>}
        {due !== undefined && <time datetime={due}>{due}</time>}
      </p>
      {kind === 'task' && brief ? (
        <a class="quick" href={`/desk?open=${encodeURIComponent(record.id)}#duty-${record.id}`}>
          {words.quick.open}
        </a>
      ) : kind === 'task' ? (
        <QuickProgress language={language} region={record.region} task={record as Kept<'task'>} open={open} />
      ) : (
        <a class="button" href={href}>
          {asked === 'milestone' ? words.acts.project : words.acts[kind]}
        </a>
      )}
    </li>
  );
};
