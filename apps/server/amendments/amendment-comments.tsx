import type { FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { AMENDMENT_LIMITS, commentOf, silentUnits } from '../../../src/evaluation/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { readableInstant } from '../library/instant.ts';
import { unitNames } from '../tasks/board-row.tsx';
import type { Language } from '../words/index.ts';
import { actorName } from '../words/actor-names.ts';
import type { DeedFault } from './amendment-forms.tsx';
import { amendmentWords } from './words/index.ts';

type Props = {
  language: Language;
  row: Kept<'amendment'>;
  path: string;
  units: ReadonlyMap<string, Kept<'unit'>>;
  actor: Actor;
  mayComment: boolean;
  failed: DeedFault | undefined;
};

const Form: FC<Props> = ({ language, row, path, actor, failed }) => {
  const words = amendmentWords(language).comments;
  const own = failed?.deed === 'comment' ? failed : undefined;
  const said = commentOf(row.body, actor.unit ?? '');
  return (
    <form method="post" action={`${path}/comment`} class="amendment-comment" data-submit-key>
      <input type="hidden" name="version" value={String(row.version)} />
      <label for="comment-text">{said === undefined ? words.own : words.ownAgain}</label>
      <textarea id="comment-text" name="text" rows={3} maxlength={AMENDMENT_LIMITS.text} lang="zh-CN">
        {own?.fields['text'] ?? said?.text}
      </textarea>
      <p class="help">{words.help(row.body.hearing?.until ?? '')}</p>
      <p>
        <button type="submit">{words.send}</button>
      </p>
    </form>
  );
};

/** 单位意见: what the units that were asked said of the draft, who has said nothing, and the form of the one that looks. */
export const AmendmentComments: FC<Props> = (props) => {
  const { language, row, units, actor, mayComment, failed } = props;
  const { hearing, comments = [] } = row.body;
  if ((hearing?.asked ?? []).length + comments.length === 0 && failed?.deed !== 'comment') return <></>;
  const words = amendmentWords(language).comments;
  const silent = silentUnits(row.body);
  const isAsked = mayComment && actor.unit !== undefined && hearing?.asked?.includes(actor.unit) === true && row.body.state === 'hearing';
  return (
    <section class="amendment-comments" id="comments">
      <h2>
        {words.title} <small>{words.count(comments.length, hearing?.asked?.length ?? comments.length)}</small>
      </h2>
      {failed?.deed === 'comment' && (
        <p class="told fault" role="alert">
          {failed.fault[language]}
        </p>
      )}
      {comments.length > 0 && (
        <dl class="amendment-words">
          {comments.map(({ unit, text, by, at }) => (
            <div>
              <dt lang="zh-CN">{unitNames(units, [unit])}</dt>
              <dd>
                <span lang="zh-CN">{text === '' ? words.none : text}</span>{' '}
                <small class="faint">
                  {actorName(by, language)} <span class="figure">{readableInstant(at)}</span>
                </small>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {silent.length > 0 && (
        <p class="faint" lang={language === 'zh' ? 'zh-CN' : undefined}>
          {words.silent(unitNames(units, silent))}
        </p>
      )}
      {isAsked && hearing?.summary === undefined && <Form {...props} />}
    </section>
  );
};
