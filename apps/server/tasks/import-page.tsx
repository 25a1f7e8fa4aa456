import type { Child } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { taskWords, type DivisionChange, type Task } from '../../../src/delivery/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { filePage, type FileFault } from '../layout/file-page.tsx';
import { renderPage } from '../layout/page.tsx';
import { PageHead } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { unitNames } from './board-row.tsx';
import type { ImportDraft } from './import-draft.ts';
import { taskPath, tasksPath } from './task-path.ts';
import { taskPageWords } from './words/index.ts';

type Units = ReadonlyMap<string, Kept<'unit'>>;

/** The form that takes a division of work, and why the last file was not taken. */
export const importPage = (c: PageContext, { context }: Delivery, text?: string, status: FileFault['status'] = 422): Promise<Response> =>
  filePage(
    c,
    {
      words: taskPageWords(c.var.language),
      context,
      tab: 'tasks',
      name: 'tasks',
      list: tasksPath(context),
      action: tasksPath(context, 'import'),
      accept: '.xlsx,.csv,.docx,.pdf,.txt,.md,.html',
    },
    text === undefined ? undefined : { text, status },
  );

/** What differs between two bodies of a task, field by field, in words. */
export const differences = (
  before: Task | null,
  after: Task,
  units: Units,
  language: Language,
): readonly { readonly field: string; readonly from: string; readonly to: string }[] => {
  const words = taskPageWords(language);
  const said = taskWords(language);
  const shown = (task: Task | null): Readonly<Record<string, string>> =>
    task === null
      ? {}
      : {
          lead: task.lead === undefined ? '' : unitNames(units, [task.lead]),
          support: unitNames(units, task.support),
          person: task.person ?? '',
          begins: task.begins ?? '',
          due: task.due ?? '',
          acceptance: said.acceptance[task.acceptance].word,
          state: said.state[task.state].word,
          proposal: task.proposal?.lead === undefined ? '' : unitNames(units, [task.proposal.lead, ...task.proposal.support]),
          milestones: (task.milestones ?? []).map(({ name, due, done }) => `${name} ${done === undefined ? due : `✔ ${done}`}`).join('；'),
          progress: (task.progress ?? []).at(-1)?.text ?? '',
          document: task.document ?? '',
          dropped: task.dropped?.reason ?? '',
          movedFrom: (task.movedFrom ?? []).map(({ unit, date }) => `${unitNames(units, [unit])} ${date}`).join('；'),
        };
  const [from, to] = [shown(before), shown(after)];
  return Object.keys(to).flatMap((key) =>
    (from[key] ?? '') === to[key] ? [] : [{ field: words.fields[key as keyof typeof words.fields], from: from[key] ?? '', to: to[key]! }],
  );
};

const MOST = 300;

type PreviewProps = { readonly draft: ImportDraft; readonly changes: readonly DivisionChange[]; readonly units: Units; readonly fault?: string };

/** What a file would change, before it is written: differences, what cannot be used, and what matches nothing. */
export const previewPage = (c: PageContext, { context }: Delivery, { draft, changes, units, fault }: PreviewProps): Response | Promise<Response> => {
  const { language } = c.var;
  const words = taskPageWords(language);
  const differing = changes.filter(({ after }) => after !== undefined);
  const faulty = changes.filter((change) => change.fault !== undefined);
  const matched = new Set(changes.map(({ entry }) => entry));
  const unmatched = draft.entries.filter((_, i) => !matched.has(i));
  const more = (list: readonly unknown[]): Child => list.length > MOST && <p class="faint">{words.importMore(list.length - MOST)}</p>;
  return renderPage(
    c,
    { title: words.importTitle, region: context, tab: 'tasks', ...(fault === undefined ? {} : { status: 422 }) },
    <section class="listing tasks">
      <PageHead title={`${words.importTitle}　${draft.name}`} lede={words.importRead(draft.entries.length, changes.length)}>
        <p>{differing.length === 0 ? <a href={tasksPath(context)}>{words.back}</a> : <a href={tasksPath(context, 'import')}>{words.importCancel}</a>}</p>
      </PageHead>
      {fault !== undefined && (
        <p class="told fault" role="alert">
          {fault}
        </p>
      )}
      {differing.length === 0 ? (
        <p class="told">{words.importSame}</p>
      ) : (
        <>
          <form method="post" action={tasksPath(context, `import/${draft.id}`)} class="task-issue">
            <label>
              <span>{words.importDocument}</span>
              <input name="document" maxlength={200} value={draft.form === 'document' ? draft.name : ''} />
            </label>
            <button type="submit" name="as" value="confirm">
              {words.importConfirm(differing.length)}
            </button>
            <button type="submit" name="as" value="propose" class="quiet" title={words.importProposeHelp}>
              {words.importPropose(differing.length)}
            </button>
          </form>
          <h2>{words.importDiffers(differing.length)}</h2>
          <table class="data">
            <thead>
              <tr>
                {[words.columns.task, words.importNow, words.importThen, words.importSure].map((label) => (
                  <th scope="col">{label}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {differing.slice(0, MOST).map(({ id, before, after, confidence, entry }) => {
                const lines = differences(before, after!, units, language);
                return (
                  <tr>
                    <td class="lead" lang="zh-CN" data-label={words.columns.task}>
                      <a href={taskPath(context, id)}>{before.title}</a>
                      {confidence < 1 && <p class="faint">{draft.entries[entry]!.words.slice(0, 80)}</p>}
                    </td>
                    <td data-label={words.importNow}>
                      {lines.map(({ field, from }) => (
                        <p>
                          <small class="faint">{field}</small> {from === '' ? '—' : from}
                        </p>
                      ))}
                    </td>
                    <td data-label={words.importThen}>
                      {lines.map(({ field, to }) => (
                        <p>
                          <small class="faint">{field}</small> {to === '' ? '—' : to}
                        </p>
                      ))}
                    </td>
                    <td class="number" data-label={words.importSure}>
                      <span class="figure">{Math.round(confidence * 100)}%</span>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {more(differing)}
        </>
      )}
      {faulty.length > 0 && (
        <>
          <h2>{words.importFaults(faulty.length)}</h2>
          <table class="data">
            <thead>
              <tr>
                {[words.importPlace, words.columns.task, words.importFault].map((label) => (
                  <th scope="col">{label}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {faulty.slice(0, MOST).map((change) => (
                <tr>
                  <td data-label={words.importPlace}>{draft.entries[change.entry]!.place}</td>
                  <td class="lead" lang="zh-CN" data-label={words.columns.task}>
                    {change.before.title}
                  </td>
                  <td class="fault" data-label={words.importFault}>
                    {change.fault![language]}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {more(faulty)}
        </>
      )}
      {unmatched.length > 0 && (
        <>
          <h2>{words.importUnmatched(unmatched.length)}</h2>
          <ul class="task-orphans">
            {unmatched.slice(0, MOST).map(({ place, words: said, lead = [] }) => (
              <li lang="zh-CN">
                <small class="faint">{place}</small> {said.slice(0, 120)} {lead.length > 0 && <small>{lead.join('、')}</small>}
              </li>
            ))}
          </ul>
          {more(unmatched)}
        </>
      )}
    </section>,
  );
};
