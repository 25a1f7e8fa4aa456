import type { FC } from 'hono/jsx';
import { may } from '../../../src/identity/index.ts';
import { issueRefusal, reportSendingDays, writtenStates } from '../../../src/evaluation/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { readableInstant } from '../library/instant.ts';
import { regionPath } from '../region/index.ts';
import { UnitChoice } from '../units/unit-choice.tsx';
import { actorName } from '../words/actor-names.ts';
import type { DocumentParts } from './document-parts.ts';

const Version: FC<{ parts: DocumentParts }> = ({ parts }) => <input type="hidden" name="version" value={String(parts.given.document.version)} />;

const Fault: FC<{ parts: DocumentParts; at: 'step' | 'head' | 'meeting' }> = ({ parts: { failed, language }, at }) =>
  failed?.at === at ? (
    <p class="fault" role="alert">
      {failed.fault[language]}
    </p>
  ) : null;

const Reason: FC<{ parts: DocumentParts; label: string }> = ({ parts: { failed }, label }) => (
  <label class="field">
    <span>{label}</span>
    <input name="reason" maxlength={300} required value={failed?.at === 'step' ? failed.fields['reason'] : undefined} />
  </label>
);

/** Where a unit says what it thinks of a document that is out for comments. */
const CommentLink: FC<{ parts: DocumentParts }> = ({ parts: { given, words } }) => {
  const { context, actor, document } = given;
  const { state, evaluation } = document.body;
  if (
    state !== 'consulting' ||
    evaluation === undefined ||
    !may(actor, 'assessment.answer', { region: context.region.code, units: actor.unit === undefined ? [] : [actor.unit] })
  )
    return null;
  return (
    <p class="told">
      {words.steps.comment}{' '}
      <a href={regionPath(context.region.code, context.plan.id, `evaluations/${encodeURIComponent(evaluation)}`)}>{words.steps.commentAt}</a>
    </p>
  );
};

/** What can be done with the document now. */
export const DocumentSteps: FC<{ parts: DocumentParts }> = ({ parts }) => {
  const { given, words, rights, path, language } = parts;
  const { state, steps } = given.document.body;
  const say = words.steps;
  const discarded = steps.findLast(({ to }) => to === 'discarded');
  if (!rights.edit && !rights.approve) return <CommentLink parts={parts} />;
  if (state === 'issued') return null;
  const back = (label: string) => (
    <form method="post" action={path('step')} class="step-back">
      <Version parts={parts} />
      <Reason parts={parts} label={state === 'discarded' ? say.restoreReason : say.reason} />
      <button type="submit" class="quiet" name="to" value="back">
        {label}
      </button>
    </form>
  );
  const missing = state === 'approved' && rights.edit ? issueRefusal(given.document.body) : undefined;
  return (
    <section class="doc-steps">
      <h2>
        {say.title} <small class={`document-state is-${state}`}>{writtenStates[state][language]}</small>
      </h2>
      <Fault parts={parts} at="step" />
      <form method="post" action={path('step')}>
        <Version parts={parts} />
        <p class="step-acts">
          {rights.edit && state === 'draft' && (
            <button type="submit" name="to" value="consult">
              {say.consult}
            </button>
          )}
          {rights.approve && (state === 'draft' || state === 'consulting') && (
            <button type="submit" name="to" value="approve">
              {say.approve}
            </button>
          )}
          {rights.edit && state === 'approved' && (
            <button type="submit" name="to" value="issue">
              {say.issue}
            </button>
          )}
        </p>
        {rights.edit && state === 'approved' && <p class="faint">{missing === undefined ? say.issueHelp : missing[language]}</p>}
        {!rights.approve && (state === 'draft' || state === 'consulting') && <p class="faint">{say.noApprover}</p>}
      </form>
      {state === 'discarded' && (
        <p class="told">{say.isDiscarded(actorName(discarded?.by, language), readableInstant(discarded?.at ?? ''), discarded?.reason ?? '')}</p>
      )}
      {rights.edit && state === 'discarded' && back(say.restore)}
      {rights.edit && (state === 'consulting' || state === 'approved') && back(say.back)}
    </section>
  );
};

/** 作废, after a word of why. */
export const DiscardForm: FC<{ parts: DocumentParts }> = ({ parts }) => {
  const { given, words, rights, path, failed } = parts;
  const { state } = given.document.body;
  if (!rights.edit || (state !== 'draft' && state !== 'consulting')) return null;
  const say = words.steps;
  return (
    <details class="more doc-head" open={failed?.at === 'step' && failed.fields['to'] === 'discard'}>
      <summary>{say.discard}</summary>
      <p class="faint">{say.discardHelp}</p>
      <form method="post" action={path('step')} class="document-form">
        <Version parts={parts} />
        <Reason parts={parts} label={say.discardReason} />
        <p class="full">
          <button type="submit" class="quiet" name="to" value="discard">
            {say.discardIt}
          </button>
        </p>
      </form>
    </details>
  );
};

/** 版头、署名、版记. */
export const HeadForm: FC<{ parts: DocumentParts }> = ({ parts }) => {
  const { given, words, rights, path, failed } = parts;
  const { body } = given.document;
  if (!rights.edit || body.state === 'issued' || body.state === 'discarded') return null;
  const say = words.head;
  const own = failed?.at === 'head' ? failed.fields : undefined;
  const value = (name: 'title' | 'redHead' | 'number' | 'addressee' | 'signedBy' | 'date' | 'copies'): string => own?.[name] ?? body[name] ?? '';
  const isBrief = body.kind === 'brief';
  return (
    <details class="more doc-head" open={own !== undefined}>
      <summary>{say.title}</summary>
      <Fault parts={parts} at="head" />
      <form method="post" action={path('head')} class="document-form">
        <Version parts={parts} />
        <label class="field full">
          <span>{say.name}</span>
          <input name="title" maxlength={200} required value={value('title')} lang="zh-CN" />
        </label>
        {!isBrief &&
          (['redHead', 'number', 'addressee', 'signedBy', 'copies'] as const).map((name) => (
            <label class="field">
              <span>{say[name]}</span>
              <input name={name} maxlength={200} value={value(name)} lang="zh-CN" />
            </label>
          ))}
        <label class="field">
          <span>{say.date}</span>
          <input type="date" name="date" value={value('date')} />
        </label>
        <p class="full">
          <button type="submit">{say.save}</button>
        </p>
      </form>
    </details>
  );
};

/** 上会: the day of the meeting makes the two tasks of sending. */
export const MeetingForm: FC<{ parts: DocumentParts; units: ReadonlyMap<string, Kept<'unit'>> }> = ({ parts, units }) => {
  const { given, words, rights, path, failed } = parts;
  const { body } = given.document;
  const { context } = given;
  const say = words.meeting;
  if (body.kind === 'brief') return null;
  if (body.meeting !== undefined) {
    const days = reportSendingDays(body.meeting);
    return (
      <p class="doc-meeting">
        {say.on(body.meeting)} · {say.sendBy(days.committee, days.standing)} ·{' '}
        {(body.duties ?? []).map((task, i) => (
          <>
            {i > 0 && ' '}
            <a href={regionPath(context.region.code, context.plan.id, `tasks/${encodeURIComponent(task)}`)}>{`${say.tasks} ${i + 1}`}</a>
          </>
        ))}
      </p>
    );
  }
  if (!rights.edit || body.state === 'issued' || body.state === 'discarded') return null;
  const own = failed?.at === 'meeting' ? failed.fields : undefined;
  return (
    <details class="more doc-meeting" open={own !== undefined}>
      <summary>{say.title}</summary>
      <p class="faint">{say.help}</p>
      <Fault parts={parts} at="meeting" />
      <form method="post" action={path('meeting')} class="document-form">
        <Version parts={parts} />
        <label class="field">
          <span>{say.date}</span>
          <input type="date" name="meeting" required value={own?.['meeting']} />
        </label>
        <label class="field">
          <span>{say.lead}</span>
          <UnitChoice units={units} name="lead" none={say.choose} chosen={own?.['lead'] ?? ''} required />
        </label>
        <p class="full">
          <button type="submit">{say.make}</button>
        </p>
      </form>
    </details>
  );
};
