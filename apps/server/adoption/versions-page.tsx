import type { FC } from 'hono/jsx';
import type { Said } from '../../../src/basis/index.ts';
import { may, SYSTEM } from '../../../src/identity/index.ts';
import { amendmentPath } from '../amendments/amendment-path.ts';
import { labelsIn, VERSION_STAGES, type VersionLabel } from '../amendments/plan-labels.ts';
import type { AdoptedPlan, PlanVersion } from '../../../src/database/index.ts';
import type { PageContext } from '../app-state.ts';
import { renderPage } from '../layout/page.tsx';
import { readableInstant } from '../library/instant.ts';
import { regionPath, type RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { VersionDifference } from './version-difference.tsx';
import { adoptionWords } from './words/index.ts';

/** Newest versions whose difference is told at once; the others have the page of the difference. */
const MOST_TOLD = 3;

const LabelForm: FC<{ version: number; label: VersionLabel | undefined; action: string; language: Language }> = ({ version, label, action, language }) => {
  const words = adoptionWords(language);
  const id = (name: string): string => `${name}-${version}`;
  return (
    <details class="more">
      <summary>{words.stage}</summary>
      <form method="post" action={action} class="version-label" data-submit-key>
        <input type="hidden" name="version" value={String(version)} />
        <div class="fields">
          <div class="field">
            <label for={id('stage')}>{words.stage}</label>
            <select id={id('stage')} name="stage">
              <option value="">{words.noStage}</option>
              {VERSION_STAGES.map((stage) => (
                <option value={stage} selected={label?.stage === stage}>
                  {words.stages[stage]}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for={id('day')}>{words.labelDay}</label>
            <input id={id('day')} name="day" type="date" value={label?.day} />
          </div>
          <div class="field">
            <label for={id('document')}>{words.document}</label>
            <input id={id('document')} name="document" value={label?.document} maxlength={300} />
          </div>
        </div>
        <p>
          <button type="submit">{words.saveLabel}</button>
        </p>
      </form>
    </details>
  );
};

type VersionProps = {
  version: PlanVersion;
  context: RegionContext;
  sides: readonly AdoptedPlan[];
  language: Language;
  label: VersionLabel | undefined;
  mayLabel: boolean;
};

const Version: FC<VersionProps> = ({ version, context, sides, language, label, mayLabel }) => {
  const words = adoptionWords(language);
  const after = sides.find((one) => one.version === version.version);
  const before = sides.find((one) => one.version === version.version - 1);
  const token = (n: number): string => `${context.plan.id}@${n}`;
  const whole = amendmentPath(context, `difference?before=${token(version.version - 1)}&after=${token(version.version)}`);
  return (
    <li id={`v${version.version}`} class="version">
      <h2>
        {words.version(version.version)} {label !== undefined && <span class={`version-stage is-${label.stage}`}>{words.stages[label.stage]}</span>}{' '}
        <small>
          {words.inForce} {version.known}
        </small>
      </h2>
      <p lang="zh-CN">{version.title}</p>
      <p class="faint">
        {[`${words.when} ${readableInstant(version.adopted)}`, version.by, version.note, version.source.name].filter(Boolean).join(' · ')}{' '}
        <code class="hash">{version.source.sha256.slice(0, 12)}</code>
      </p>
      <p>
        <a href={regionPath(context.region.code, context.plan.id, `source?version=${version.version}`)} download>
          {words.file}
        </a>
      </p>
      {label !== undefined && (label.day !== undefined || label.document !== undefined) && (
        <p lang="zh-CN">{[label.document, label.day].filter(Boolean).join(' · ')}</p>
      )}
      {mayLabel && (
        <LabelForm version={version.version} label={label} action={regionPath(context.region.code, context.plan.id, 'versions')} language={language} />
      )}
      {before !== undefined && after !== undefined ? (
        <>
          <h3>{words.change}</h3>
          <VersionDifference before={before} after={after} language={language} href={whole} />
        </>
      ) : (
        version.version > 1 && (
          <p>
            <a href={whole}>{words.full}</a>
          </p>
        )
      )}
    </li>
  );
};

/** Every version of a region's plan, the newest first, each with what it changed. */
export const versionsPage = async (c: PageContext, context: RegionContext, fault?: Said): Promise<Response> => {
  const { language } = c.var;
  const words = adoptionWords(language);
  const { region, plan } = context;
  const store = await c.var.state.database();
  const versions = (await store.plans(region.code)).filter((one) => one.plan === plan.id).toSorted((a, b) => b.version - a.version);
  const told = versions.slice(0, MOST_TOLD + 1);
  const sides = (await Promise.all(told.map(({ version }) => store.plan(region.code, plan.id, { version })))).filter((one) => one !== undefined);
  // What a version is belongs to the plan, which everybody reads here.
  const { labels } = await labelsIn(store.delivery(region.code, SYSTEM), plan.id);
  const mayLabel = may(c.var.actor, 'preference.edit', { region: region.code });
  return renderPage(
    c,
    { title: words.versions, region: context, status: fault === undefined ? 200 : 422 },
    <section class="listing data-desk versions">
      <header class="page-head">
        <div>
          <h1>{words.versions}</h1>
          <p>{words.versionsLede}</p>
          <p class="faint">{words.newer(plan.id)}</p>
        </div>
        <p>
          <a href={regionPath(region.code, plan.id)}>{words.cockpit}</a>
        </p>
      </header>
      {fault !== undefined && (
        <p class="fault" role="alert">
          {fault[language]}
        </p>
      )}
      {c.req.query('saved') !== undefined && (
        <p class="told" role="status">
          {words.labelSaved}
        </p>
      )}
      <p>
        <a href={amendmentPath(context, 'difference')}>{words.compare}</a> · <a href={amendmentPath(context)}>{words.stages.amended}</a>
      </p>
      <ol>
        {versions.map((version) => (
          <Version version={version} context={context} sides={sides} language={language} label={labels[version.version]} mayLabel={mayLabel} />
        ))}
      </ol>
    </section>,
  );
};
