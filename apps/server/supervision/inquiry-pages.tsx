import type { PlainDate, Said } from '../../../src/basis/index.ts';
import { isInquiryOpen, isPerson, type SupervisionTopic } from '../../../src/participation/index.ts';
import { mayIn } from '../layout/tab-groups.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { readableInstant } from '../library/instant.ts';
import { HandedOn } from '../units/handed-on.tsx';
import { UnitChoice, unitsOf } from '../units/unit-choice.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import { Act, RatingFields, Told, Version } from './form-parts.tsx';
import { DueDay, renderSupervision, Steps, TopicLink } from './frame.tsx';
import type { InquiryRow } from './inquiries-page.tsx';
import { isReplay } from './records-at.ts';
import { SuperviseLinks } from './supervise-links.tsx';
import { inquiryPath, supervisionPath } from './supervision-path.ts';
import { termsIn } from './terms.ts';
import { TopicForm } from './topic-form.tsx';
import { supervisionWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';

/** What a form that could not be taken held, and why. */
export type Failed = { readonly at: string; readonly fault: Said; readonly fields: Readonly<Record<string, string>> };

/** The form that asks, about one topic. */
export const askPage = async (
  c: PageContext,
  { context, delivery, actor }: Delivery,
  topic: SupervisionTopic,
  of?: PlainDate,
  failed?: Failed,
): Promise<Response> => {
  const { language } = c.var;
  const say = supervisionWords(language).inquiry;
  const { setting, workdaysAfter } = await termsIn(delivery);
  return renderSupervision(
    c,
    context,
    { title: say.new, lede: say.newLede, tab: 'inquiries', ...(failed === undefined ? {} : { status: 422 }) },
    <>
      <Told language={language} fault={failed?.fault} />
      <TopicForm language={language} context={context} actor={actor} action={supervisionPath(context, 'inquiries')} topic={topic} of={of}>
        <div class="field full">
          <label for="text">{say.text}</label>
          <textarea id="text" name="text" rows={6} required maxlength={4000} lang="zh-CN">
            {failed?.fields['text']}
          </textarea>
        </div>
        <p class="send">
          <button type="submit">{say.send}</button>
          <span class="faint">{say.answerBy(workdaysAfter(context.today, setting.inquiryDays))}</span>
        </p>
      </TopicForm>
    </>,
  );
};

/** One question: what was asked of which day, who answers by when, the answer, and what the reader may do. */
export const inquiryPage = async (c: PageContext, given: Delivery, row: InquiryRow, failed?: Failed): Promise<Response> => {
  const { context, delivery, actor } = given;
  const { language } = c.var;
  const words = supervisionWords(language);
  const say = words.inquiry;
  const { id, body } = row;
  const region = context.region.code;
  const isToday = !isReplay(given);
  const units = await unitsOf(delivery);
  const nameOf = nameIn(units);
  const can = (action: 'inquiry.assign' | 'inquiry.answer' | 'inquiry.rate'): boolean => isToday && mayIn(actor, action, region);
  const faultAt = (at: string): Said | undefined => (failed?.at === at ? failed.fault : undefined);
  const kept = (at: string, name: string): string | undefined => (failed?.at === at ? failed.fields[name] : undefined);
  const to = (act: string): string => inquiryPath(context, id, act);
  return renderSupervision(
    c,
    context,
    {
      title: say.title,
      lede: `${words.inquiryStates[body.state]} · ${body.by.name} · ${readableInstant(body.asked)}`,
      tab: 'inquiries',
      act: (
        <SuperviseLinks
          region={region}
          plan={context.plan.id}
          about={{ kind: 'inquiry', ref: id, title: body.about.title }}
          language={language}
          actor={actor}
          day={isToday ? undefined : context.moment.asOf}
        />
      ),
      ...(failed ? { status: 422 } : {}),
    },
    <>
      <p>
        {words.about} <TopicLink language={language} context={context} actor={actor} topic={body.about} day={body.asOf} />{' '}
        {body.asOf !== undefined && <span class="faint">{words.onDayOf(body.asOf)}</span>}
      </p>
      <blockquote class="supervision-text said" lang="zh-CN">
        {body.text}
      </blockquote>
      <p>
        {words.unit} <b lang="zh-CN">{body.unit === undefined ? words.nobody : nameOf(body.unit)}</b>
        <HandedOn trace={body.movedFrom} nameOf={nameOf} language={language} /> · {words.due}{' '}
        <DueDay language={language} due={body.due} today={context.moment.asOf} isOpen={isInquiryOpen(body)} />
      </p>
      <Told language={language} fault={faultAt('assign')} />
      {can('inquiry.assign') && isInquiryOpen(body) && (
        <Act name={body.unit === undefined ? say.assign : say.reassign} open={body.unit === undefined || failed?.at === 'assign'}>
          <form method="post" action={to('assign')}>
            <Version of={row} />
            <div class="fields">
              <div class="field">
                <label for="unit">{say.assignTo}</label>
                <UnitChoice units={units} name="unit" chosen={kept('assign', 'unit') ?? body.unit ?? ''} none={words.suggestion.none} required />
              </div>
              <div class="field">
                <label for="due">{say.otherDue}</label>
                <input id="due" name="due" type="date" min={context.today} value={kept('assign', 'due')} />
              </div>
              <div class="field wide">
                <label for="reason">{say.reason}</label>
                <input id="reason" name="reason" maxlength={500} value={kept('assign', 'reason')} />
              </div>
            </div>
            <p class="send">
              <button type="submit">{say.assignSave}</button>
            </p>
          </form>
        </Act>
      )}
      <h2>{say.answer}</h2>
      {body.answer === undefined ? (
        <p class="faint">{say.noAnswer}</p>
      ) : (
        <>
          <blockquote class="supervision-text answer said" lang="zh-CN">
            {body.answer.text}
          </blockquote>
          <p class="faint">
            {[body.answer.unit === undefined ? undefined : nameOf(body.answer.unit), actorName(body.answer.by, language), readableInstant(body.answer.at)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </>
      )}
      <Told language={language} fault={faultAt('answer')} />
      {can('inquiry.answer') && body.state !== 'closed' && (
        <Act
          name={body.answer === undefined ? say.answerSave : say.answerAgain}
          open={failed?.at === 'answer' || (body.answer === undefined && body.unit === actor.unit && actor.unit !== undefined)}
        >
          <form method="post" action={to('answer')}>
            <Version of={row} />
            <div class="field full">
              <label for="answer">{say.answerText}</label>
              <textarea id="answer" name="text" rows={6} required maxlength={4000} lang="zh-CN">
                {kept('answer', 'text') ?? body.answer?.text}
              </textarea>
            </div>
            <p class="send">
              <button type="submit">{say.answerSave}</button>
            </p>
          </form>
        </Act>
      )}
      {body.rating !== undefined && (
        <p>
          <b>{words.ratings[body.rating.result]}</b> {body.rating.text} <small class="faint">{actorName(body.rating.by, language)}</small>
        </p>
      )}
      <Told language={language} fault={faultAt('rate')} />
      {can('inquiry.rate') && body.state === 'answered' && isPerson(body.by, actor) && (
        <form method="post" action={to('rate')}>
          <Version of={row} />
          <h3>{say.rate}</h3>
          <RatingFields id="rate" names={words.ratings} remark={say.remark} legend={say.rate} typed={failed?.at === 'rate' ? failed.fields : undefined} />
          <p class="send">
            <button type="submit">{say.rateSave}</button>
          </p>
        </form>
      )}
      {body.published !== undefined && <p class="faint">{say.published(body.published.date)}</p>}
      {can('inquiry.assign') && body.answer !== undefined && body.published === undefined && (
        <form method="post" action={to('publish')}>
          <Version of={row} />
          <p class="send">
            <button type="submit" class="quiet">
              {say.publish}
            </button>{' '}
            <small class="faint">{say.publishHelp}</small>
          </p>
        </form>
      )}
      <Steps language={language} title={say.history} steps={body.steps} />
    </>,
  );
};
