import type { FC } from 'hono/jsx';
import { WriteNeeded } from '../access/write-needed.tsx';
import type { Actor } from '../../../src/identity/index.ts';
import { readableInstant } from '../library/instant.ts';
import type { PlanSummary, StoredPlan } from '../plan-store.ts';
import type { Language, Words } from '../words/index.ts';
import { planLink } from './links.ts';

/** Tables the workbook and the CSV files have, in the order of the export menu. */
export const EXPORT_TABLES = ['outline', 'indicators', 'targets', 'projects', 'measures', 'facts', 'terms', 'places', 'standards', 'diagnostics'] as const;

/** Plans the switch offers; the list of all plans has the others. */
const SHOWN = 12;

const shownOf = (plans: readonly PlanSummary[], current: string): readonly PlanSummary[] => {
  const first = plans.slice(0, SHOWN);
  const own = first.some(({ id }) => id === current) ? undefined : plans.find(({ id }) => id === current);
  return own === undefined ? first : [own, ...first.slice(0, -1)];
};

export const PlanSwitch: FC<{ words: Words; plans: readonly PlanSummary[]; plan: StoredPlan }> = ({ words, plans, plan }) => (
  <details class="menu plan-switch">
    <summary aria-label={`${words.plans.switch}${words.colon}${plan.plan.document.title}`}>
      <span class="plan-name">{plan.plan.document.title}</span>
    </summary>
    <div class="sheet">
      <ul>
        {shownOf(plans, plan.id).map((other) => (
          <li>
            <a href={planLink(other.id)} aria-current={other.id === plan.id ? 'true' : undefined}>
              {other.title}
            </a>
            <small>
              {other.period ? `${words.document.years(other.period.from, other.period.to)} · ` : ''}
              {[other.embedded ? words.plans.embedded : other.name, other.uploadedAt && readableInstant(other.uploadedAt)].filter(Boolean).join(' · ')}
            </small>
          </li>
        ))}
      </ul>
      <a class="all" href="/plans">
        {plans.length > SHOWN ? words.plans.allOf(plans.length) : words.plans.all}
      </a>
    </div>
  </details>
);

export const ExportMenu: FC<{ words: Words; plan: StoredPlan }> = ({ words, plan }) => {
  const base = `/plans/${encodeURIComponent(plan.id)}/export`;
  return (
    <details class="menu export">
      <summary>{words.export.title}</summary>
      <div class="sheet right">
        <ul>
          <li>
            <a href={`${base}/workbook.xlsx`} download>
              {words.export.workbook}
            </a>
          </li>
          <li>
            <a href={`${base}/plan.json`} download>
              {words.export.json}
            </a>
          </li>
          <li>
            <a href={`${base}/stratml.xml`} download>
              {words.export.stratml}
            </a>
          </li>
          <li>
            <a href={`${base}/stratml-2.xml`} download>
              {words.export.stratmlPerformance}
            </a>
          </li>
          {plan.corrections.length > 0 && (
            <li>
              <a href={`/plans/${encodeURIComponent(plan.id)}/corrections.json`} download>
                {words.export.corrections}
              </a>
            </li>
          )}
        </ul>
        <p class="tables">
          <span>{words.export.csv}</span>
          <span>
            {EXPORT_TABLES.map((table) => (
              <a href={`${base}/csv/${table}.csv`} download>
                {words.exportTables[table]}
              </a>
            ))}
          </span>
        </p>
      </div>
    </details>
  );
};

/** Opens as a panel; with script a file may be dropped anywhere on any page. Without, it is a plain form. */
export const DropZone: FC<{ words: Words; actor: Actor; url: URL; mayWrite: boolean }> = ({ words, actor, url, mayWrite }) => (
  <details class="menu drop">
    <summary>{words.drop.open}</summary>
    <div class="sheet right">
      {mayWrite ? (
        <form method="post" action="/plans" enctype="multipart/form-data" data-drop>
          <h2>{words.drop.title}</h2>
          <p>{words.drop.help}</p>
          <label class="file">
            <span>{words.drop.choose}</span>
            <input type="file" name="file" required accept=".docx,.pdf,.html,.htm,.md,.txt" />
          </label>
          <button type="submit">{words.drop.send}</button>
          <p
            class="progress"
            data-progress
            data-sending={words.drop.sending(0)}
            data-reading={words.drop.reading}
            data-lost={words.drop.lost}
            role="status"
          ></p>
          <progress max="100" hidden></progress>
          <button type="button" class="quiet" data-cancel hidden>
            {words.drop.cancel}
          </button>
        </form>
      ) : (
        <p>
          <WriteNeeded words={words} actor={actor} url={url} />
        </p>
      )}
    </div>
  </details>
);

export const LanguageSwitch: FC<{ words: Words; language: Language; url: URL }> = ({ words, language, url }) => {
  const query = new URLSearchParams(url.search);
  query.set('lang', words.otherLanguage.code);
  return (
    <a class="language" href={`${url.pathname}?${query.toString()}`} lang={language === 'zh' ? 'en' : 'zh-CN'} rel="nofollow">
      {words.otherLanguage.label}
    </a>
  );
};
