import type { FC } from 'hono/jsx';
import type { AdoptedPlan, PlanVersion } from '../../../src/database/index.ts';
import type { PageContext } from '../app-state.ts';
import { renderPage } from '../layout/page.tsx';
import { readableInstant } from '../library/instant.ts';
import { regionPath, type RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { VersionDifference } from './version-difference.tsx';
import { adoptionWords } from './words/index.ts';

const Version: FC<{ version: PlanVersion; context: RegionContext; sides: readonly AdoptedPlan[]; language: Language }> = ({
  version,
  context,
  sides,
  language,
}) => {
  const words = adoptionWords(language);
  const after = sides.find((one) => one.version === version.version);
  const before = sides.find((one) => one.version === version.version - 1);
  return (
    <li id={`v${version.version}`} class="version">
      <h2>
        {words.version(version.version)}{' '}
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
      {before !== undefined && after !== undefined && (
        <>
          <h3>{words.change}</h3>
          <VersionDifference before={before.compiled} after={after.compiled} language={language} />
        </>
      )}
    </li>
  );
};

/** Every version of a region's plan, the newest first, each with what it changed. */
export const versionsPage = async (c: PageContext, context: RegionContext): Promise<Response> => {
  const { language } = c.var;
  const words = adoptionWords(language);
  const { region, plan } = context;
  const store = await c.var.state.database();
  const versions = (await store.plans(region.code)).filter((one) => one.plan === plan.id).toSorted((a, b) => b.version - a.version);
  const sides = (await Promise.all(versions.map(({ version }) => store.plan(region.code, plan.id, { version })))).filter((one) => one !== undefined);
  return renderPage(
    c,
    { title: words.versions, region: context },
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
      <ol>
        {versions.map((version) => (
          <Version version={version} context={context} sides={sides} language={language} />
        ))}
      </ol>
    </section>,
  );
};
