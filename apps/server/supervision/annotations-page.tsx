import type { PlainDate } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { may } from '../../../src/identity/index.ts';
import { isPerson, shownAnnotations, type SupervisionTopic } from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { readableInstant } from '../library/instant.ts';
import { Act, Told, Version } from './form-parts.tsx';
import { renderSupervision, TopicLink } from './frame.tsx';
import type { Failed } from './inquiry-pages.tsx';
import { isReplay, recordsAt } from './records-at.ts';
import { supervisionPath } from './supervision-path.ts';
import { TopicForm } from './topic-form.tsx';
import { supervisionWords } from './words/index.ts';

export type AnnotationRow = Kept<'annotation'>;

/** The notes that the reader may see, newest first; those of one topic where `about` asks for it. */
export const annotationRows = async (given: Delivery, about?: string): Promise<readonly AnnotationRow[]> =>
  shownAnnotations(await recordsAt(given, 'annotation'), given.actor)
    .filter(({ body }) => about === undefined || `${body.about.kind}:${body.about.ref}` === about)
    .toSorted((a, b) => b.body.at.localeCompare(a.body.at) || a.id.localeCompare(b.id));

const PAGE = 100;

/** 批注: one's own and those that are shared; each opens what it was written of, as of the day it was written of. */
export const annotationsPage = async (c: PageContext, given: Delivery, failed?: Failed): Promise<Response> => {
  const { context, actor } = given;
  const { language } = c.var;
  const words = supervisionWords(language);
  const say = words.annotation;
  const rows = await annotationRows(given, c.req.query('about'));
  const mayEdit = !isReplay(given) && may(actor, 'annotation.edit', { region: context.region.code });
  return renderSupervision(
    c,
    context,
    {
      title: say.title,
      lede: say.lede,
      tab: 'annotations',
      ...(failed === undefined ? {} : { status: 422 }),
      act: mayEdit && (
        <a class="button" href={supervisionPath(context, 'annotations/new?about=plan%3A')}>
          {say.new}
        </a>
      ),
    },
    <>
      {rows.length === 0 && <EmptyState title={say.empty} help={say.emptyHelp} />}
      <ul class="notes" data-rows>
        {rows.slice(0, PAGE).map((row) => {
          const { id, body } = row;
          const fault = failed?.at === id ? failed : undefined;
          return (
            <li id={id} tabindex={-1}>
              <p class="faint">
                <TopicLink language={language} context={context} actor={actor} topic={body.about} day={body.asOf} />{' '}
                {body.asOf !== undefined && words.onDayOf(body.asOf)} · {body.by.name} · {readableInstant(body.at)} · {body.shared ? say.isShared : say.own}
              </p>
              <p class="said" lang="zh-CN">
                {body.text}
              </p>
              <Told language={language} fault={fault?.fault} />
              {mayEdit && isPerson(body.by, actor) && (
                <div class="acts">
                  <Act name={say.edit} open={fault !== undefined}>
                    <form method="post" action={supervisionPath(context, `annotations/${encodeURIComponent(id)}`)}>
                      <Version of={row} />
                      <div class="field full">
                        <label for={`text-${id}`}>{say.text}</label>
                        <textarea id={`text-${id}`} name="text" rows={3} required maxlength={4000} lang="zh-CN">
                          {fault?.fields['text'] ?? body.text}
                        </textarea>
                      </div>
                      <label class="tick">
                        <input type="checkbox" name="shared" value="1" checked={body.shared} /> {say.shared}
                      </label>
                      <p class="send">
                        <button type="submit">{say.save}</button>
                      </p>
                    </form>
                  </Act>
                  <Act name={say.remove}>
                    <form method="post" action={supervisionPath(context, `annotations/${encodeURIComponent(id)}/remove`)}>
                      <Version of={row} />
                      <p class="send">
                        <span class="faint">{say.removeHelp}</span>
                        <button type="submit" class="quiet">
                          {say.remove}
                        </button>
                      </p>
                    </form>
                  </Act>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {rows.length > PAGE && <p class="faint">{words.more(rows.length - PAGE)}</p>}
    </>,
  );
};

/** The form that writes a note on one topic. */
export const annotatePage = (c: PageContext, { context, actor }: Delivery, topic: SupervisionTopic, of?: PlainDate, failed?: Failed): Promise<Response> => {
  const { language } = c.var;
  const say = supervisionWords(language).annotation;
  return renderSupervision(
    c,
    context,
    { title: say.new, lede: say.lede, tab: 'annotations', ...(failed === undefined ? {} : { status: 422 }) },
    <>
      <Told language={language} fault={failed?.fault} />
      <TopicForm language={language} context={context} actor={actor} action={supervisionPath(context, 'annotations')} topic={topic} of={of}>
        <div class="field full">
          <label for="text">{say.text}</label>
          <textarea id="text" name="text" rows={5} required maxlength={4000} lang="zh-CN">
            {failed?.fields['text']}
          </textarea>
        </div>
        <label class="tick">
          <input type="checkbox" name="shared" value="1" /> {say.shared}
        </label>
        <p class="send">
          <button type="submit">{say.save}</button>
        </p>
      </TopicForm>
    </>,
  );
};
