import type { Child, FC } from 'hono/jsx';
import type { Said } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { may } from '../../../src/identity/index.ts';
import { isOpenOpinion, OPINION_LIMITS, type likeOpinions, type Opinion } from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { UnitChoice, type unitsOf } from '../units/unit-choice.tsx';
import type { OpinionDeedName } from './opinion-deed.ts';
import { opinionsPath } from './participation-path.ts';
import { participationWords } from './words/index.ts';

export type DeedFault = { readonly deed: OpinionDeedName; readonly fault: Said; readonly fields: Readonly<Record<string, string>> };

const TEXT_ROWS = 6;

type DeedProps = {
  c: PageContext;
  given: Delivery;
  row: Kept<'opinion'>;
  name: OpinionDeedName;
  failed: DeedFault | undefined;
  quiet?: boolean;
  children?: Child;
};

const DeedForm: FC<DeedProps> = ({ c, given, row, name, failed, quiet, children }) => {
  const { language } = c.var;
  const words = participationWords(language);
  return (
    <form method="post" action={opinionsPath(given.context, `${encodeURIComponent(row.id)}/${name}`)} class="opinion-deed" id={`deed-${name}`} data-submit-key>
      <input type="hidden" name="version" value={String(row.version)} />
      {failed?.deed === name && (
        <p class="told fault" role="alert">
          {failed.fault[language]}
        </p>
      )}
      {children}
      <button type="submit" class={quiet === true ? 'quiet' : undefined}>
        {words.deeds[name]}
      </button>
    </form>
  );
};

const Reason: FC<{ label: string; name: OpinionDeedName; failed: DeedFault | undefined }> = ({ label, name, failed }) => (
  <p class="field">
    <label for={`${name}-reason`}>{label}</label>
    <input id={`${name}-reason`} name="reason" maxlength={OPINION_LIMITS.reason} required value={failed?.deed === name ? failed.fields['reason'] : undefined} />
  </p>
);

type Props = {
  c: PageContext;
  given: Delivery;
  row: Kept<'opinion'>;
  failed: DeedFault | undefined;
  units: Awaited<ReturnType<typeof unitsOf>>;
  /** Opinions that may say the same, for who joins them. */
  like: ReturnType<typeof likeOpinions<Opinion>>;
  /** Others are answered with it: it is joined to none itself. */
  isJoined: boolean;
};

/** What the reader may do with an opinion, whose turn it is first. */
export const OpinionDeeds: FC<Props> = ({ c, given, row, failed, units, like, isJoined }) => {
  const { actor, context } = given;
  const words = participationWords(c.var.language);
  const { body } = row;
  const region = context.region.code;
  const mayModerate = may(actor, 'opinion.moderate', { region });
  const mayAnswer = may(actor, 'opinion.answer', { region, units: body.unit === undefined ? [] : [body.unit] });
  const isOpen = isOpenOpinion(body);
  const fields = failed === undefined ? {} : failed.fields;
  const form = (name: OpinionDeedName, children?: Child, quiet?: boolean): Child => (
    <DeedForm c={c} given={given} row={row} name={name} failed={failed} {...(quiet === undefined ? {} : { quiet })}>
      {children}
    </DeedForm>
  );
  return (
    <div class="opinion-deeds">
      {mayAnswer &&
        isOpen &&
        (mayModerate || body.state !== 'received') &&
        form(
          'answer',
          <p class="field">
            <label for="answer-text">{words.one.answer}</label>
            <textarea id="answer-text" name="text" rows={TEXT_ROWS} maxlength={OPINION_LIMITS.answer} required>
              {failed?.deed === 'answer' ? fields['text'] : body.answer?.text}
            </textarea>
            <small>{words.one.answerHelp}</small>
          </p>,
        )}
      {mayModerate && body.state === 'answered' && (
        <>
          {form('publish', <p class="faint">{words.one.publishHelp}</p>)}
          {form('return', <Reason label={words.one.returnReason} name="return" failed={failed} />, true)}
        </>
      )}
      {mayModerate &&
        isOpen &&
        form(
          'assign',
          <p class="field">
            <label for="assign-unit">{words.one.assignTo}</label>
            <UnitChoice units={units} name="unit" id="assign-unit" chosen={body.unit ?? ''} none={words.queue.chooseUnit} required />
          </p>,
        )}
      {mayModerate && body.state === 'published' && form('reopen', <Reason label={words.one.reopenReason} name="reopen" failed={failed} />, true)}
      {mayModerate &&
        isOpen &&
        !isJoined &&
        form(
          'join',
          <div class="field">
            {like.length > 0 && (
              <>
                <p>{words.one.alike}</p>
                <ul class="opinion-alike">
                  {like.map(({ opinion, likeness }) => (
                    <li>
                      <label class="public-choice">
                        <input type="radio" name="into" value={opinion.number} /> {opinion.number} <small>{Math.round(likeness * 100)}%</small>{' '}
                        <span lang="zh-CN">{opinion.text.slice(0, 60)}</span>
                      </label>
                    </li>
                  ))}
                </ul>
              </>
            )}
            <label for="join-number">{like.length > 0 ? words.one.joinOther : words.one.joinNumber}</label>
            <input id="join-number" name="number" maxlength={20} value={failed?.deed === 'join' ? fields['number'] : undefined} placeholder="2026-00001" />
          </div>,
          true,
        )}
      {mayModerate && body.state === 'merged' && form('part', undefined, true)}
      {mayModerate &&
        body.state !== 'hidden' &&
        body.state !== 'merged' &&
        form('hide', <Reason label={words.one.hideReason} name="hide" failed={failed} />, true)}
      {mayModerate && body.state === 'hidden' && form('show', <Reason label={words.one.showReason} name="show" failed={failed} />, true)}
    </div>
  );
};
