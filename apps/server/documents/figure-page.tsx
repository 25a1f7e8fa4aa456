import { Decimal, periodName } from '../../../src/basis/index.ts';
import { shownFigure } from '../../../src/delivery/index.ts';
import { figureName, readFigure, type Frozen, type FrozenItem } from '../../../src/evaluation/index.ts';
import type { FC } from 'hono/jsx';
import type { PageContext } from '../app-state.ts';
import { notFound } from '../errors.tsx';
import { renderPage } from '../layout/page.tsx';
import { readableInstant } from '../library/instant.ts';
import { regionPath, type RegionContext } from '../region/index.ts';
import { PageHead } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { documentPath } from './document-path.ts';
import { sourceOf } from './document-source.ts';
import type { OnDocument } from './on-document.tsx';
import { documentWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';
import { actorName } from '../words/actor-names.ts';

/** The item's own page on the day of the source, with what was known then. */
const itemHref = ({ region, plan }: RegionContext, { evaluation }: Frozen, id: string): string =>
  regionPath(region.code, plan.id, `items/${encodeURIComponent(id)}?day=${evaluation.cutoff}&known=${evaluation.known}`);

const Calculation: FC<{ item: FrozenItem; language: Language; href: string }> = ({ item, language, href }) => {
  const say = documentWords(language).figure;
  const { inputs, formula } = item.standing;
  return (
    <>
      <dl class="figure-facts">
        <dt>{say.formula}</dt>
        <dd>
          {formula.id} v{formula.version}
        </dd>
        <dt>{say.reason}</dt>
        <dd>{item.reason[language]}</dd>
      </dl>
      {inputs.length > 0 && (
        <table class="data figure-inputs">
          <caption>{say.inputs}</caption>
          <HeadRow columns={[{ label: say.period }, { label: say.value }, { label: say.source }, { label: say.known }]} />
          <tbody>
            {inputs.map(({ period, value, ids }) => {
              const used = item.observations.filter(({ id }) => ids.includes(id));
              return (
                <tr>
                  <td data-label={say.period}>{periodName(period, language)}</td>
                  <td class="figure" data-label={say.value}>
                    {`${shownFigure(new Decimal(value))} ${item.unit ?? ''}`.trim()}
                  </td>
                  <td data-label={say.source} lang="zh-CN">
                    {used.map(({ source }) => source ?? '').join('；')}
                  </td>
                  <td class="short" data-label={say.known}>
                    {used.map(({ known }) => known).join('；')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <p>
        <a href={href}>{say.item}</a>
      </p>
    </>
  );
};

/** Where a figure of a document comes from: what it reads in its source, by which formula, out of which data; of a count, what was counted. */
export const figurePage = async (c: PageContext, given: OnDocument): Promise<Response> => {
  const { context, document } = given;
  const { language } = c.var;
  const words = documentWords(language);
  const say = words.figure;
  const figure = document.body.figures.find(({ id }) => id === c.req.param('figure'));
  const frozen = await sourceOf(given, document.body);
  if (figure === undefined || frozen === undefined) return notFound(c);
  const source = { frozen, given: document.body.given ?? {} };
  const reading = readFigure(source, figure.path);
  const { of, what, item } = figureName(source, figure.path);
  const items = new Map(frozen.items.map((one) => [one.id, one.name]));
  const works = new Map(frozen.works.map((one) => [one.id, one]));
  const counted = reading?.of ?? [];
  const block = document.body.blocks.find((one) => JSON.stringify(one).includes(`{{${figure.id}}}`));
  const workHref = (id: string): string =>
    regionPath(context.region.code, context.plan.id, `${works.get(id)!.part === 'projects' ? 'projects' : 'tasks'}/${encodeURIComponent(id)}`);
  return renderPage(
    c,
    { title: say.title, region: context, tab: 'documents' },
    <section class="listing documents document-figure">
      <PageHead title={`${of} · ${what}`} lede={say.title}>
        <p>
          <a href={documentPath(context, document.id, block === undefined ? '' : `#b-${block.id}`)}>{say.back}</a>
        </p>
      </PageHead>
      <dl class="figure-facts">
        <dt>{say.shown}</dt>
        <dd class="figure-shown" lang="zh-CN">
          {figure.shown}
        </dd>
        <dt>{say.reads}</dt>
        <dd lang="zh-CN">{reading?.shown ?? say.gone}</dd>
        <dt>{say.path}</dt>
        <dd>
          <code>{figure.path}</code>
        </dd>
        {figure.replaced !== undefined && (
          <>
            <dt>{say.replaced}</dt>
            <dd>{say.replacedBy(actorName(figure.replaced.by, language), readableInstant(figure.replaced.at), figure.replaced.reason)}</dd>
          </>
        )}
      </dl>
      {figure.replaced === undefined && reading !== undefined && reading.shown !== figure.shown && <p class="told is-moved">{say.differs}</p>}
      {item !== undefined && <Calculation item={item} language={language} href={itemHref(context, frozen, item.id)} />}
      {counted.length > 0 && (
        <>
          <h2>{say.of(counted.length)}</h2>
          <ul class="figure-of" lang="zh-CN">
            {counted.map((id) => (
              <li>
                {items.has(id) ? (
                  <a href={itemHref(context, frozen, id)}>{items.get(id)}</a>
                ) : works.has(id) ? (
                  <a href={workHref(id)}>{works.get(id)!.title}</a>
                ) : (
                  id
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>,
  );
};
