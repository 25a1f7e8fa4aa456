import type { Kept } from '../../../src/database/index.ts';
import { contestableUntil, ownRows, type Evaluation } from '../../../src/evaluation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { frozenFileOf } from '../evaluations/frozen-file.ts';
import { PageHead } from '../views/page-head.tsx';
import { FILE_TYPES } from '../whistles/whistle-files.ts';
import { OnceKey } from '../delivery/once-key.tsx';
import { Fault, Field, renderScores } from './score-frame.tsx';
import { appealPath } from './score-path.ts';
import { scoreWords } from './words/index.ts';

type Contestable = {
  readonly id: string;
  readonly evaluation: Evaluation;
  readonly until: string;
  readonly rows: readonly { readonly id: string; readonly name: string }[];
};

/** Approved evaluations that are still open for appeals and hold something that the actor's unit leads. */
const contestable = async ({ store, context, delivery, actor }: Delivery): Promise<readonly Contestable[]> => {
  const evaluations = await delivery.list('evaluation', { plan: context.plan.id });
  const open = evaluations.flatMap(({ id, body }: Kept<'evaluation'>) => {
    const until = contestableUntil(body);
    return until !== undefined && until >= context.today && body.state !== 'withdrawn' ? [{ id, evaluation: body, until }] : [];
  });
  const found = await Promise.all(
    open.map(async (each): Promise<Contestable> => {
      const frozen = await frozenFileOf(store, context.region.code, each.evaluation);
      return { ...each, rows: frozen === undefined ? [] : ownRows(frozen, actor.unit ?? '') };
    }),
  );
  return found.filter(({ rows }) => rows.length > 0);
};

/** The form in which a unit contests what it leads. One choice holds evaluation and row. */
export const appealForm = async (
  c: PageContext,
  given: Delivery,
  { fields = {}, fault }: { fields?: Readonly<Record<string, string>>; fault?: string } = {},
): Promise<Response> => {
  const { context } = given;
  const words = scoreWords(c.var.language);
  const say = words.appeal;
  const choices = await contestable(given);
  return renderScores(
    c,
    given,
    { title: say.new, current: 'appeals', ...(fault === undefined ? {} : { status: 422 }) },
    <>
      <PageHead title={say.new} lede={words.appeals.lede} />
      <Fault text={fault} />
      {choices.length === 0 ? (
        <p class="no-match">{say.none}</p>
      ) : (
        <form method="post" action={appealPath(context)} enctype="multipart/form-data" class="score-form" data-submit-key>
          <OnceKey />
          <div class="fields">
            <Field id="row" label={say.item} wide>
              <select id="row" name="row" required>
                <option value="">{words.choose}</option>
                {choices.map(({ id, evaluation, until, rows }) => (
                  <optgroup label={`${evaluation.title} · ${words.appeals.until(until)}`}>
                    {rows.map((row) => (
                      <option value={`${id} ${row.id}`} selected={fields['row'] === `${id} ${row.id}`}>
                        {row.name}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            </Field>
            <Field id="text" label={say.text} wide>
              <textarea id="text" name="text" rows={6} required maxlength={5000} placeholder={say.textHelp}>
                {fields['text']}
              </textarea>
            </Field>
            <Field id="files" label={say.files} help={say.filesHelp} wide>
              <input id="files" name="files" type="file" multiple accept={FILE_TYPES} aria-describedby="files-help" />
            </Field>
          </div>
          <p class="score-acts">
            <button type="submit">{say.send}</button>
          </p>
        </form>
      )}
    </>,
  );
};
