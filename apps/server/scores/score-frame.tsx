import type { Child, FC } from 'hono/jsx';
import { mayIn } from '../layout/tab-groups.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { renderPage } from '../layout/page.tsx';
import { regionPath } from '../region/index.ts';
import { Tabs } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { appealPath, schemePath, scorePath } from './score-path.ts';
import { scoreWords } from './words/index.ts';

type View = 'schemes' | 'scores' | 'appeals';

/** Schemes, scores and appeals beside each other, each for who may read it. */
export const ScoreTabs: FC<{ language: Language; given: Delivery; current: View }> = ({ language, given: { context, actor }, current }) => {
  const words = scoreWords(language).tabs;
  const region = context.region.code;
  const views = [
    { view: 'schemes', href: schemePath(context), right: 'scheme.read' },
    { view: 'scores', href: scorePath(context), right: 'score.read' },
    { view: 'appeals', href: appealPath(context), right: 'appeal.read' },
  ] as const;
  return (
    <Tabs
      label={words.label}
      tabs={[
        { href: regionPath(region, context.plan.id, 'evaluations'), label: words.evaluations, current: false },
        ...views.filter(({ right }) => mayIn(actor, right, region)).map(({ view, href }) => ({ href, label: words[view], current: view === current })),
      ]}
    />
  );
};

/** A page of schemes, scores or appeals. */
export const renderScores = (
  c: PageContext,
  given: Delivery,
  page: { title: string; current: View; status?: 422 },
  children: Child,
): Response | Promise<Response> =>
  renderPage(
    c,
    { title: page.title, region: given.context, tab: 'evaluations', ...(page.status === undefined ? {} : { status: page.status }) },
    <section class="listing scores">
      <ScoreTabs language={c.var.language} given={given} current={page.current} />
      {children}
    </section>,
  );

export const Fault: FC<{ text: string | undefined }> = ({ text }) =>
  text === undefined ? null : (
    <p class="told fault" role="alert">
      {text}
    </p>
  );

/** Terms and what is said of each; those without are left out. */
export const Facts: FC<{ rows: readonly (readonly [string, Child | undefined])[] }> = ({ rows }) => (
  <dl class="score-facts">
    {rows
      .filter(([, said]) => said !== undefined && said !== '')
      .map(([term, said]) => (
        <div>
          <dt>{term}</dt>
          <dd>{said}</dd>
        </div>
      ))}
  </dl>
);

type FieldProps = { id: string; label: string; help?: string; wide?: boolean; children: Child };

/** A field with its label over it and help under it; the control carries `aria-describedby` of `<id>-help`. */
export const Field: FC<FieldProps> = ({ id, label, help, wide, children }) => (
  <div class={wide === true ? 'field wide' : 'field'}>
    <label for={id}>{label}</label>
    {children}
    {help !== undefined && (
      <small class="help" id={`${id}-help`}>
        {help}
      </small>
    )}
  </div>
);
