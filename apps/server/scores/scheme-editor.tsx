import type { FC } from 'hono/jsx';
import { PART_CRITERIA, partCriteria, SCORE_METHODS } from '../../../src/evaluation/index.ts';
import type { Monitored } from '../../../src/monitoring/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { PageHead, Tabs } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { OnceKey } from '../delivery/once-key.tsx';
import { MappingTable, MappingUpload } from './mapping-editor.tsx';
import { SchemeSettings } from './scheme-settings.tsx';
import { isComparing, type SchemeDraft } from './scheme-fields.ts';
import { Fault, Field, renderScores } from './score-frame.tsx';
import { schemePath } from './score-path.ts';
import { scoreWords } from './words/index.ts';

type Weighed = { readonly id: string; readonly no?: string; readonly name: string; readonly about: string };

const aboutItem = ({ nature, target, targetWords, unit }: Monitored, language: Language): string => {
  const words = scoreWords(language).scheme;
  const attribute = nature === undefined ? '' : words[nature];
  const value = target?.toString() ?? targetWords;
  return [attribute, value === undefined ? '' : `${words.columns.target} ${value}${unit ?? ''}`].filter(Boolean).join(' · ');
};

type TableProps = { language: Language; draft: SchemeDraft; rows: readonly Weighed[]; caption: string };

/** Rows with a weight, and what else the method asks of each. */
const WeightTable: FC<TableProps> = ({ language, draft: { method, finds, fields }, rows, caption }) => {
  const words = scoreWords(language);
  const { columns } = words.scheme;
  const isCompared = isComparing({ method });
  return (
    <table class="data items weight-table year-targets">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.item}</th>
          {finds && <th scope="col">{columns.takes}</th>}
          {!finds && (
            <th scope="col" class="number">
              {columns.weight}
            </th>
          )}
          {method === 'efficacy' && (
            <>
              <th scope="col" class="number">
                {columns.satisfactory}
              </th>
              <th scope="col" class="number">
                {columns.unallowable}
              </th>
            </>
          )}
          {isCompared && <th scope="col">{columns.direction}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, no, name, about }) => (
          <tr>
            <th scope="row">
              {no !== undefined && <span class="no">{no}</span>} <span lang="zh-CN">{name}</span>
              {about !== '' && <small class="faint"> {about}</small>}
            </th>
            {finds && (
              <td>
                <input type="checkbox" name={`t.${id}`} value="yes" checked={fields[`t.${id}`] === 'yes'} aria-label={`${columns.takes} ${name}`} />
              </td>
            )}
            {!finds && (
              <td class="number">
                <input
                  class="numeric"
                  name={`w.${id}`}
                  data-weight
                  inputmode="decimal"
                  size={8}
                  value={fields[`w.${id}`]}
                  aria-label={`${columns.weight} ${name}`}
                />
              </td>
            )}
            {method === 'efficacy' &&
              (['s', 'u'] as const).map((part) => (
                <td class="number">
                  <input
                    class="numeric"
                    name={`${part}.${id}`}
                    inputmode="decimal"
                    size={8}
                    value={fields[`${part}.${id}`]}
                    aria-label={`${part === 's' ? columns.satisfactory : columns.unallowable} ${name}`}
                  />
                </td>
              ))}
            {isCompared && (
              <td>
                <select name={`d.${id}`} aria-label={`${columns.direction} ${name}`}>
                  <option value="">{words.scheme.byItem}</option>
                  {(['up', 'down'] as const).map((way) => (
                    <option value={way} selected={fields[`d.${id}`] === way}>
                      {words.scheme[way]}
                    </option>
                  ))}
                </select>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The sum of the weights, kept by the script while they are typed; the server checks it either way. */
const WeightSum: FC<{ language: Language }> = ({ language }) => {
  const words = scoreWords(language).editor;
  return (
    <output
      class="weight-sum"
      data-weight-sum
      data-ok={words.sumOk}
      data-over={words.sumOver('{sum}', '{gap}')}
      data-under={words.sumUnder('{sum}', '{gap}')}
      aria-live="polite"
    />
  );
};

const Choices: FC<{ language: Language; given: Delivery; draft: SchemeDraft; id: string | undefined }> = ({ language, given: { context }, draft, id }) => {
  const words = scoreWords(language);
  const base = id === undefined ? schemePath(context, 'new') : schemePath(context, id, 'edit');
  const finds = draft.method === 'topsis' && draft.finds;
  return (
    <div class="score-choices">
      <Tabs
        label={words.editor.method}
        tabs={[
          ...SCORE_METHODS.map((method) => ({ href: `${base}?method=${method}`, label: words.methods[method], current: method === draft.method && !finds })),
          { href: `${base}?method=topsis&finds=yes`, label: words.editor.topsisByEntropy, current: finds },
        ]}
      />
      {isComparing(draft) && (
        <Tabs
          label={words.editor.objects}
          tabs={(['years', 'units'] as const).map((objects) => ({
            href: `${base}?method=${draft.method}${finds ? '&finds=yes' : ''}&objects=${objects}`,
            label: words.scheme.objects[objects],
            current: objects === draft.objects,
          }))}
        />
      )}
      <p class="faint">{words.methodHelp[draft.method]}</p>
    </div>
  );
};

type Shown = { readonly draft: SchemeDraft; readonly id?: string; readonly version?: number; readonly fault?: string; readonly told?: string };

/** The form of a scheme: method, rows with weights, rules. `id` where a draft is edited. */
export const schemeEditor = (c: PageContext, given: Delivery, { draft, id, version, fault, told }: Shown): Response | Promise<Response> => {
  const { context } = given;
  const { language } = c.var;
  const words = scoreWords(language);
  const { editor } = words;
  const title = id === undefined ? editor.new : editor.edit(draft.fields['name'] ?? '');
  const weighed = (list: Monitored['list']): readonly Weighed[] =>
    context.items
      .filter((item) => item.list === list)
      .map((item) => ({ id: item.id, name: item.name, about: aboutItem(item, language), ...(item.no === undefined ? {} : { no: item.no }) }));
  const commitments = weighed('commitment');
  const comparesUnits = draft.objects === 'units' && isComparing(draft);
  const usedCommitments = commitments.some(({ id: own }) => ['w', 't'].some((part) => (draft.fields[`${part}.${own}`] ?? '') !== ''));
  const hasWeights = !draft.finds && !draft.isMapped;
  return renderScores(
    c,
    given,
    { title, current: 'schemes', ...(fault === undefined ? {} : { status: 422 }) },
    <>
      <PageHead title={title} lede={draft.isMapped ? editor.mappingHelp : words.schemes.lede} />
      <Fault text={fault} />
      {told !== undefined && (
        <p class="told" role="status">
          {told}
        </p>
      )}
      {draft.isMapped ? <MappingUpload language={language} context={context} /> : <Choices language={language} given={given} draft={draft} id={id} />}
      <form method="post" action={id === undefined ? schemePath(context) : schemePath(context, id)} class="score-form" data-submit-key>
        <OnceKey />
        <input type="hidden" name="method" value={draft.method} />
        <input type="hidden" name="objects" value={draft.objects} />
        {draft.finds && <input type="hidden" name="finds" value="yes" />}
        {draft.isMapped && <input type="hidden" name="mapped" value="yes" />}
        {version !== undefined && <input type="hidden" name="version" value={String(version)} />}
        <div class="fields">
          <Field id="name" label={editor.name} wide>
            <input id="name" name="name" required maxlength={80} value={draft.fields['name']} placeholder={editor.nameHelp} />
          </Field>
          <Field id="source" label={editor.source}>
            <input id="source" name="source" maxlength={500} value={draft.fields['source']} placeholder={editor.sourceHelp} />
          </Field>
        </div>
        {hasWeights && (
          <p class="score-acts">
            <button type="submit" name="fill" value="equal" class="quiet" formnovalidate>
              {editor.equal}
            </button>
            {draft.method === 'efficacy' && (
              <>
                <button type="submit" name="fill" value="bounds" class="quiet" formnovalidate>
                  {editor.bounds}
                </button>
                <small class="faint">{editor.boundsHelp}</small>
              </>
            )}
          </p>
        )}
        {draft.isMapped ? (
          <MappingTable language={language} context={context} draft={draft} />
        ) : comparesUnits ? (
          <WeightTable
            language={language}
            draft={draft}
            caption={editor.criteria}
            rows={PART_CRITERIA.map((part) => ({ id: part, name: partCriteria[part][language], about: '' }))}
          />
        ) : (
          <>
            <WeightTable language={language} draft={draft} caption={editor.indicators} rows={weighed('indicator')} />
            {commitments.length > 0 && (
              <details class="more" open={usedCommitments}>
                <summary>{editor.commitments(commitments.length)}</summary>
                <WeightTable language={language} draft={draft} caption={editor.commitments(commitments.length)} rows={commitments} />
              </details>
            )}
          </>
        )}
        <SchemeSettings language={language} draft={draft} comparesUnits={comparesUnits} />
        <p class="score-acts score-save">
          {hasWeights && <WeightSum language={language} />}
          <button type="submit">{editor.saveDraft}</button>
          <a href={id === undefined ? schemePath(context) : schemePath(context, id)}>{words.schemes.title}</a>
        </p>
      </form>
    </>,
  );
};
