import type { FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { scoresSeen } from '../evaluations/on-evaluation.tsx';
import { EmptyState } from '../layout/notice.tsx';
import type { RegionContext } from '../region/index.ts';
import { PageHead } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { OnceKey } from '../delivery/once-key.tsx';
import { Fault, Field, renderScores } from './score-frame.tsx';
import { scorePath } from './score-path.ts';
import { ScoresTable } from './scores-table.tsx';
import { scoreWords } from './words/index.ts';

type FormProps = {
  language: Language;
  context: RegionContext;
  evaluations: readonly Kept<'evaluation'>[];
  schemes: readonly Kept<'scheme'>[];
  fields: Readonly<Record<string, string>>;
};

/** Which frozen evaluation, in which scheme in force. */
const ComputeForm: FC<FormProps> = ({ language, context, evaluations, schemes, fields }) => {
  const words = scoreWords(language);
  const frozen = evaluations.filter(({ body }) => body.frozen !== undefined && body.state !== 'withdrawn').toReversed();
  const usable = schemes.filter(({ body }) => body.state === 'in_force').toReversed();
  if (frozen.length === 0 || usable.length === 0)
    return (
      <ul class="score-list faint">
        {frozen.length === 0 && <li>{words.scores.noFrozen}</li>}
        {usable.length === 0 && <li>{words.scores.noScheme}</li>}
      </ul>
    );
  return (
    <form method="post" action={scorePath(context)} class="score-form" data-submit-key>
      <OnceKey />
      <div class="fields">
        <Field id="evaluation" label={words.scores.evaluation}>
          <select id="evaluation" name="evaluation">
            {frozen.map(({ id, body }) => (
              <option value={id} selected={fields['evaluation'] === id}>
                {body.title}
              </option>
            ))}
          </select>
        </Field>
        <Field id="scheme" label={words.scores.scheme}>
          <select id="scheme" name="scheme">
            {usable.map(({ id, body }) => (
              <option value={id} selected={fields['scheme'] === id}>
                {body.name} {words.edition(body.edition)}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <p class="score-acts">
        <button type="submit">{words.scores.compute}</button>
      </p>
    </form>
  );
};

/** All scores of the plan, and the form that computes one. */
export const scoresPage = async (
  c: PageContext,
  given: Delivery,
  { fields = {}, fault }: { fields?: Readonly<Record<string, string>>; fault?: string } = {},
): Promise<Response> => {
  const { context, delivery, actor } = given;
  const { language } = c.var;
  const words = scoreWords(language);
  const plan = context.plan.id;
  const [all, schemes, evaluations] = await Promise.all([
    delivery.list('score', { plan }),
    delivery.list('scheme', { plan }),
    delivery.list('evaluation', { plan }),
  ]);
  const scores = scoresSeen(actor, all, evaluations);
  return renderScores(
    c,
    given,
    { title: words.scores.title, current: 'scores', ...(fault === undefined ? {} : { status: 422 }) },
    <>
      <PageHead title={words.scores.title} lede={words.scores.lede} />
      <Fault text={fault} />
      {scores.length === 0 ? (
        <EmptyState title={words.scores.empty} help={words.scores.emptyHelp} />
      ) : (
        <ScoresTable language={language} context={context} scores={scores} schemes={schemes} evaluations={evaluations} />
      )}
      {may(actor, 'score.compute', { region: context.region.code }) && (
        <section>
          <h2>{words.scores.compute}</h2>
          <ComputeForm language={language} context={context} evaluations={evaluations} schemes={schemes} fields={fields} />
        </section>
      )}
    </>,
  );
};
