import { yearOf } from '../../../src/basis/index.ts';
import type { DocumentKind } from '../../../src/evaluation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { evaluationPath } from '../evaluations/evaluation-path.ts';
import { renderPage } from '../layout/page.tsx';
import { PageHead } from '../views/page-head.tsx';
import { planYears } from '../years/year-given.ts';
import { OnceKey } from '../delivery/once-key.tsx';
import { documentPath } from './document-path.ts';
import { documentWords } from './words/index.ts';

type Failed = { readonly fields: Readonly<Record<string, string>>; readonly fault: string };

/** The form that a document is drafted with: of which evaluation, or of which days. */
export const newDocumentPage = async (c: PageContext, { context, delivery }: Delivery, kind: DocumentKind, failed?: Failed): Promise<Response> => {
  const words = documentWords(c.var.language);
  const say = words.new;
  const { today } = context;
  const fields = failed?.fields ?? {};
  const evaluations = (await delivery.list('evaluation', { plan: context.plan.id, order: 'newest' })).filter(({ body }) => body.frozen !== undefined);
  const chosen = fields['evaluation'] ?? c.req.query('evaluation') ?? (kind === 'evaluation_report' ? evaluations[0]?.id : '');
  const needsEvaluation = kind === 'evaluation_report';
  const hasYear = kind === 'plan_report';
  const years = planYears(context);
  const last = years.findLast((year) => year <= yearOf(today)) ?? years[0] ?? yearOf(today);
  const year = Number(fields['year'] ?? last);
  const usual = kind === 'half_year_report' ? `${year}-06-30` : kind === 'plan_report' ? `${year - 1}-12-31` : today;
  const cutoff = fields['cutoff'] ?? (usual <= today ? usual : today);
  return renderPage(
    c,
    { title: say.title(words.kinds[kind]), region: context, tab: 'documents', ...(failed === undefined ? {} : { status: 422 }) },
    <section class="listing documents document-new">
      <PageHead title={say.title(words.kinds[kind])} lede={words.kindHelp[kind]} />
      {failed !== undefined && (
        <p class="fault" role="alert">
          {failed.fault}
        </p>
      )}
      {needsEvaluation && evaluations.length === 0 ? (
        <div class="empty">
          <p>{say.none}</p>
          <p>
            <a class="button" href={evaluationPath(context.region.code, context.plan.id)}>
              {say.toEvaluations}
            </a>
          </p>
        </div>
      ) : (
        <form method="post" action={documentPath(context)} class="document-form">
          <OnceKey />
          <input type="hidden" name="kind" value={kind} />
          {(needsEvaluation || evaluations.length > 0) && (
            <label class="field full">
              <span>{say.evaluation}</span>
              <select name="evaluation" required={needsEvaluation}>
                {!needsEvaluation && <option value="">{say.noEvaluation}</option>}
                {evaluations.map(({ id, body }) => (
                  <option value={id} selected={id === chosen}>
                    {`${body.title}（${body.cutoff}）`}
                  </option>
                ))}
              </select>
            </label>
          )}
          {hasYear && (
            <label class="field">
              <span>{say.planYear}</span>
              <select name="year">
                {years.map((one) => (
                  <option value={String(one)} selected={one === year}>
                    {one}
                  </option>
                ))}
              </select>
            </label>
          )}
          {!needsEvaluation && (
            <>
              <label class="field">
                <span>{say.cutoff}</span>
                <input type="date" name="cutoff" value={cutoff} max={today} required />
              </label>
              <label class="field">
                <span>{say.known}</span>
                <input type="date" name="known" value={fields['known'] ?? today} max={today} required aria-describedby="known-help" />
                <small id="known-help">{say.knownHelp}</small>
              </label>
            </>
          )}
          <p class="full">
            <button type="submit">{say.make}</button>
          </p>
        </form>
      )}
    </section>,
  );
};
