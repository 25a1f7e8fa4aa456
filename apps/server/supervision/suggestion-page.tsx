import type { FC } from 'hono/jsx';
import type { Said } from '../../../src/basis/index.ts';
import { isSigner, isSuggestionOpen, suggestionDue, type Suggestion, type SupervisionSetting } from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { mayIn } from '../layout/tab-groups.ts';
import { readableInstant } from '../library/instant.ts';
import { HandedOn } from '../units/handed-on.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import type { Language } from '../words/index.ts';
import { RatingFields, Told, Version } from './form-parts.tsx';
import { Left, renderSupervision, Steps, TopicLink } from './frame.tsx';
import type { Failed } from './inquiry-pages.tsx';
import { isReplay } from './records-at.ts';
import { AnswerForm, AssignForm } from './suggestion-acts.tsx';
import { SuperviseLinks } from './supervise-links.tsx';
import { suggestionPath } from './supervision-path.ts';
import { termsIn } from './terms.ts';
import type { SuggestionRow } from './suggestions-page.tsx';
import { supervisionWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';

type AnswerProps = {
  language: Language;
  answer: NonNullable<Suggestion['answer']>;
  rating: Suggestion['rating'];
  setting: SupervisionSetting;
  nameOf: (unit: string) => string;
};

/** An answer with its class, and what was said of it. */
const AnswerText: FC<AnswerProps> = ({ language, answer, rating, setting, nameOf }) => {
  const words = supervisionWords(language);
  return (
    <>
      <blockquote class="supervision-text answer said" lang="zh-CN">
        {answer.text}
      </blockquote>
      <p class="faint">
        {answer.class !== undefined && (
          <>
            {words.suggestion.class} <b>{answer.class}</b> <span lang="zh-CN">{setting.classes[answer.class]}</span> ·{' '}
          </>
        )}
        {[answer.unit === undefined ? undefined : nameOf(answer.unit), actorName(answer.by, language), readableInstant(answer.at)].filter(Boolean).join(' · ')}
      </p>
      {rating !== undefined && (
        <p>
          <b>{words.ratings[rating.result]}</b> {rating.text} <small class="faint">{actorName(rating.by, language)}</small>
        </p>
      )}
    </>
  );
};

/** One suggestion or proposal: who proposes it, who answers by when, the answers, and what the reader may do. */
export const suggestionPage = async (c: PageContext, given: Delivery, row: SuggestionRow, failed?: Failed): Promise<Response> => {
  const { context, delivery, actor } = given;
  const { language } = c.var;
  const words = supervisionWords(language);
  const say = words.suggestion;
  const { id, body } = row;
  const region = context.region.code;
  const [units, { setting }] = await Promise.all([unitsOf(delivery), termsIn(delivery)]);
  const nameOf = nameIn(units);
  const isToday = !isReplay(given);
  const can = (action: 'suggestion.assign' | 'suggestion.answer' | 'suggestion.rate'): boolean => isToday && mayIn(actor, action, region);
  const faultAt = (at: string): Said | undefined => (failed?.at === at ? failed.fault : undefined);
  const fieldsAt = (at: string): Readonly<Record<string, string>> => (failed?.at === at ? failed.fields : {});
  const to = (act: string): string => suggestionPath(context, id, act);
  const due = suggestionDue(body);
  const dueWord = body.state === 'registered' ? say.assignBy : body.state === 'answered' ? say.rateBy : say.answerBy;
  const parts = { language, row, units, to, setting };
  const one = (name: string) => <Told language={language} fault={faultAt(name)} />;
  const isRated = body.state === 'rated' || (body.state === 'answered' && body.rateBy !== undefined && body.rateBy < context.today);
  return renderSupervision(
    c,
    context,
    {
      title: body.title,
      lede: [words.suggestionKinds[body.kind], body.number, body.date, words.suggestionStates[body.state]].join(' · '),
      tab: 'suggestions',
      act: (
        <SuperviseLinks
          region={region}
          plan={context.plan.id}
          about={{ kind: 'suggestion', ref: id, title: body.title }}
          language={language}
          actor={actor}
          day={isToday ? undefined : context.moment.asOf}
        />
      ),
      ...(failed === undefined ? {} : { status: 422 }),
    },
    <>
      <p>
        {words.by} <span lang="zh-CN">{body.by.join('、')}</span>
        {body.hard === true && <span class="faint"> · {say.hard}</span>}
        {body.about !== undefined && (
          <>
            {' '}
            · {words.about} <TopicLink language={language} context={context} actor={actor} topic={body.about} />
          </>
        )}
      </p>
      <blockquote class="supervision-text said" lang="zh-CN">
        {body.text}
      </blockquote>
      <p>
        {say.lead} <b lang="zh-CN">{body.lead === undefined ? words.nobody : nameOf(body.lead)}</b>
        <HandedOn trace={body.movedFrom} nameOf={nameOf} language={language} />
        {body.support !== undefined && (
          <span lang="zh-CN">
            {' '}
            · {say.support} {body.support.map(nameOf).join('、')}
          </span>
        )}
        {due !== undefined && (
          <>
            {' '}
            · {dueWord(due)} {isSuggestionOpen(body) && <Left language={language} due={due} today={context.moment.asOf} />}
          </>
        )}
      </p>
      {one('assign')}
      {can('suggestion.assign') && isSuggestionOpen(body) && <AssignForm {...parts} failed={failed?.at === 'assign'} fields={fieldsAt('assign')} />}
      {body.earlier !== undefined && (
        <>
          <h2>{say.earlier}</h2>
          <AnswerText language={language} answer={body.earlier.answer} rating={body.earlier.rating} setting={setting} nameOf={nameOf} />
        </>
      )}
      <h2>{say.answer}</h2>
      {body.answer === undefined ? (
        <p class="faint">{say.noAnswer}</p>
      ) : (
        <AnswerText language={language} answer={body.answer} rating={body.rating} setting={setting} nameOf={nameOf} />
      )}
      {one('answer')}
      {can('suggestion.answer') && body.lead !== undefined && (isSuggestionOpen(body) || body.state === 'answered') && (
        <AnswerForm {...parts} failed={failed?.at === 'answer'} fields={fieldsAt('answer')} />
      )}
      {one('rate')}
      {can('suggestion.rate') && body.state === 'answered' && isSigner(body, actor) && (
        <form method="post" action={to('rate')}>
          <Version of={row} />
          <h3>{say.rate}</h3>
          <RatingFields id="rate" names={words.ratings} remark={say.remark} legend={say.rate} typed={fieldsAt('rate')} />
          <p class="send">
            <button type="submit">{say.rateSave}</button> <small class="faint">{say.rateHelp}</small>
          </p>
        </form>
      )}
      {one('close')}
      {can('suggestion.assign') && isRated && (
        <form method="post" action={to('close')}>
          <Version of={row} />
          <p class="send">
            <button type="submit">{say.close}</button> <small class="faint">{say.closeHelp}</small>
          </p>
        </form>
      )}
      {one('publish')}
      {body.published !== undefined && <p class="faint">{say.published(body.published.date)}</p>}
      {can('suggestion.assign') && body.answer !== undefined && body.published === undefined && (
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
