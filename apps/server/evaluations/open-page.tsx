import type { Said } from '../../../src/basis/index.ts';
import {
  annualYear,
  EVALUATION_KINDS,
  EVALUATION_PARTS,
  evaluationKinds,
  evaluationParts,
  evaluationTitle,
  LONGEST_TITLE,
  usualWindow,
  type EvaluationKind,
  type PlanYears,
} from '../../../src/evaluation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { renderPage } from '../layout/page.tsx';
import type { RegionContext } from '../region/index.ts';
import { PageHead } from '../views/page-head.tsx';
import { OnceKey } from '../delivery/once-key.tsx';
import { evaluationPath } from './evaluation-path.ts';
import { evaluationWords } from './words/index.ts';

/** The years of the plan: of its period, else those its items speak of. */
export const planYears = ({ plan, items }: Pick<RegionContext, 'plan' | 'items'>): PlanYears =>
  plan.period ?? plan.plan.document.period ?? { from: Math.min(...items.map(({ base }) => base + 1)), to: Math.max(...items.map(({ due }) => due)) };

export const kindAsked = (text: string | undefined): EvaluationKind => EVALUATION_KINDS.find((kind) => kind === text) ?? 'annual';

type Refused = { readonly fault: Said; readonly fields: Readonly<Record<string, string>>; readonly parts: readonly string[] };

/** The form that opens an evaluation: the kind gives the usual days, which can be changed. */
export const openPage = (c: PageContext, { context }: Delivery, refused?: Refused): Promise<Response> => {
  const { language } = c.var;
  const words = evaluationWords(language);
  const { fields } = words;
  const years = planYears(context);
  const kind = kindAsked(refused?.fields['kind'] ?? c.req.query('kind'));
  const asked = Number(c.req.query('year'));
  const year = Number.isInteger(asked) && asked >= years.from && asked <= years.to ? asked : annualYear(years, context.today);
  const window = usualWindow(kind, years, context.today, year);
  const value = (name: string, usual: string): string => refused?.fields[name] ?? usual;
  const parts = refused?.parts ?? EVALUATION_PARTS;
  const path = evaluationPath(context.region.code, context.plan.id);
  const day = (name: keyof typeof window, help?: string) => (
    <div class="field">
      <label for={name}>{fields[name]}</label>
      <input id={name} name={name} type="date" required value={value(name, window[name])} aria-describedby={help === undefined ? undefined : `${name}-help`} />
      {help !== undefined && (
        <small class="faint" id={`${name}-help`}>
          {help}
        </small>
      )}
    </div>
  );
  return renderPage(
    c,
    { title: words.open, region: context, tab: 'evaluations', ...(refused === undefined ? {} : { status: 422 }) },
    <section class="listing evaluations">
      <PageHead title={words.open} lede={words.openLede} />
      <form method="get" action={`${path}/new`} class="evaluation-kind" data-autosubmit>
        <label>
          <span>{fields.kind}</span>
          <select name="kind">
            {EVALUATION_KINDS.map((one) => (
              <option value={one} selected={one === kind}>
                {evaluationKinds[one][language]}
              </option>
            ))}
          </select>
        </label>
        {kind === 'annual' && (
          <label>
            <span>{fields.year}</span>
            <select name="year">
              {Array.from({ length: years.to - years.from + 1 }, (_, i) => years.from + i).map((one) => (
                <option value={String(one)} selected={one === year}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="submit" class="quiet">
          {words.again}
        </button>
      </form>
      <form method="post" action={path} class="evaluation-form" data-submit-key>
        <OnceKey />
        <input type="hidden" name="kind" value={kind} />
        {refused !== undefined && (
          <p class="told fault" role="alert">
            {refused.fault[language]}
          </p>
        )}
        <div class="fields">
          <div class="field wide">
            <label for="title">{fields.title}</label>
            <input id="title" name="title" required maxlength={LONGEST_TITLE} value={value('title', evaluationTitle(kind, year).zh)} lang="zh-CN" />
          </div>
          {day('from')}
          {day('until')}
          {day('cutoff', fields.cutoffHelp)}
          {day('known', fields.knownHelp)}
        </div>
        <fieldset class="evaluation-parts">
          <legend>{fields.parts}</legend>
          {EVALUATION_PARTS.map((part) => (
            <label>
              <input type="checkbox" name="parts" value={part} checked={parts.includes(part)} /> {evaluationParts[part][language]}
            </label>
          ))}
        </fieldset>
        <p>
          <button type="submit">{words.save}</button>
        </p>
      </form>
    </section>,
  );
};
