import type { Child, FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { asked, toFill, unanswered, unitLabel, type Said } from '../../../src/delivery/index.ts';
import type { PageContext } from '../app-state.ts';
import { renderPage } from '../layout/page.tsx';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import type { AskNotes } from './ask-fields.tsx';
import { AskField, KnownList } from './form-view.tsx';
import { periodText, reportWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';

export type FormState = AskNotes & {
  /** What stands over the form: why it did not go on. */
  readonly said?: readonly Said[];
  /** Stands for the questions that were shown: sent again, it says that they were seen. */
  readonly shown?: string;
  readonly status?: 200 | 409 | 422;
};

type Props = {
  report: Kept<'report'>;
  unit: Kept<'unit'>;
  language: Language;
  state: FormState;
  /** Where it is sent. */
  action: string;
  attachment: (sha256: string) => string;
  simulated: boolean;
};

/** The form of one unit for one period: what is to be answered first, what is known folded below. */
export const ReportForm: FC<Props> = ({ report: { body }, unit, language, state, action, attachment }) => {
  const words = reportWords(language);
  const { fill, known } = asked(body);
  const open = toFill(body);
  const wanted = new Set(open.map(({ id }) => id));
  const left = unanswered(body).length;
  const back = body.state === 'returned' ? body.steps.findLast((step) => step.state === 'returned') : undefined;
  const common = { report: body, language, notes: state, attachment };
  const returned = open.filter(({ id }) => body.answers[id]?.returned !== undefined);
  const ordered = [...returned, ...open.filter((ask) => !returned.includes(ask))];
  return (
    <form
      class="report-form"
      method="post"
      action={action}
      enctype="multipart/form-data"
      data-report-form
      data-saving={words.form.saving}
      data-unsaved={words.form.unsaved}
    >
      {/* Enter in a field saves, whatever button stands first. */}
      <button type="submit" class="unseen" name="do" value="save" tabindex={-1} aria-hidden="true">
        {words.form.save}
      </button>
      {state.shown !== undefined && <input type="hidden" name="shown" value={state.shown} />}
      <p class="report-count" role="status">
        <b>{words.ask.fill(fill)}</b>
        <span>{words.ask.known(known)}</span>
        <span class="faint">
          {unitLabel(unit.body)} · {words.ask.due(body.due)}
        </span>
      </p>
      {back !== undefined && (
        <p class="told returned">
          <b>{words.form.returned}</b> {back.reason} <small class="faint">{actorName(back.by, language)}</small>
        </p>
      )}
      {body.overCap !== undefined && <p class="told">{words.form.overCap(body.overCap.reason)}</p>}
      {(state.said ?? []).map((said) => (
        <p class="told fault" role="alert">
          {said[language]}
        </p>
      ))}
      {fill === 0 && <p class="faint">{words.form.nothing}</p>}
      <ol class="asks">
        {ordered.map((ask) => (
          <AskField ask={ask} {...common} />
        ))}
      </ol>
      <KnownList asks={body.asks.filter(({ id }) => !wanted.has(id))} {...common} />
      <div class="report-actions">
        <button type="submit" name="do" value="submit" class={state.shown === undefined ? undefined : 'anyway'}>
          {state.shown === undefined ? words.form.submit : words.form.submitAnyway}
        </button>
        <button type="submit" class="quiet" name="do" value="save">
          {words.form.save}
        </button>
        <output data-saved>{left === fill ? '' : words.ask.left(left)}</output>
      </div>
    </form>
  );
};

/** The form as a page of its region: beside it the sheet, and what else can be done. */
export const formPage = (
  c: PageContext,
  context: RegionContext,
  {
    report,
    unit,
    state,
    children,
    told,
  }: Pick<Props, 'report' | 'unit' | 'state'> & { action: string; attachment: Props['attachment']; children: Child; told?: string },
  form: Child,
): Promise<Response> => {
  const { language } = c.var;
  const words = reportWords(language);
  const title = words.form.title(periodText(report.body.period, language));
  return renderPage(
    c,
    { title, region: context, tab: 'reports', ...(state.status === undefined ? {} : { status: state.status }) },
    <section class="listing reports">
      <header class="page-head">
        <div>
          <h1>{title}</h1>
          <p>
            {unit.body.name} <span class={`report-state st-${report.body.state}`}>{words.states[report.body.state]}</span>
          </p>
        </div>
      </header>
      {told !== undefined && (
        <p class="told" role="status">
          {told}
        </p>
      )}
      <div class="report-desk">
        <div>{form}</div>
        <aside>{children}</aside>
      </div>
    </section>,
  );
};

/** The form alone, as a link without an account shows it: nothing of the region but this unit's own questions. */
export const fillPage = (c: PageContext, props: Omit<Props, 'language'>): Promise<Response> => {
  const { language } = c.var;
  const words = reportWords(language);
  const title = words.form.title(periodText(props.report.body.period, language));
  return renderPage(
    c,
    { title, ...(props.state.status === undefined ? {} : { status: props.state.status }) },
    <section class="listing reports fill">
      <header class="page-head">
        <div>
          <h1>{title}</h1>
          <p>{props.unit.body.name}</p>
        </div>
      </header>
      {props.simulated && <p class="band simulated">{words.simulated}</p>}
      <ReportForm {...props} language={language} />
    </section>,
  );
};
