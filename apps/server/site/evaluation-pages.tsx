import type { FC } from 'hono/jsx';
import type { WrittenBlock } from '../../../src/evaluation/index.ts';
import { sitePage, siteSegment, type PublicDocument, type PublicEvaluation } from '../../../src/publication/index.ts';
import { dayOf } from '../region/index.ts';
import { framed, SiteHead, type Site } from './site-frame.tsx';
import { itemPage, siteIndex } from './site-index.ts';

/** Where the files of an evaluation or document stand in the release. */
export const evaluationFile = (id: string, name: string): string => `${sitePage.evaluation(id)}${name}`;
/** Decisions of appeals, beside the frozen file. */
export const appealsFile = (id: string): string => evaluationFile(id, 'appeals.json');
export const scoreFile = (id: string, score: string): string => evaluationFile(id, `score-${siteSegment(score)}.json`);

const withFigures = (text: string, { figures }: PublicDocument): string =>
  text.replace(/\{\{([^{}]+)\}\}/g, (mark, id: string) => figures.find((figure) => figure.id === id)?.shown ?? mark);

const HEADINGS = { 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5' } as const;

/** The text of an issued document as its blocks say. */
const WrittenText: FC<{ document: PublicDocument }> = ({ document }) => {
  const out = (block: WrittenBlock) => {
    if (block.kind === 'heading') {
      const Tag = HEADINGS[block.level];
      return <Tag>{withFigures(block.text, document)}</Tag>;
    }
    if (block.kind === 'paragraph') return <p>{withFigures(block.text, document)}</p>;
    return (
      <div class="table-scroll" tabindex={0} role="region" aria-label={block.caption}>
        <table>
          <caption>{block.caption}</caption>
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th scope="col">{cell}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr>
                {row.map((cell) => (
                  <td>{withFigures(cell, document)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  };
  return (
    <article class="written" lang="zh-CN">
      {document.blocks.map(out)}
    </article>
  );
};

/** The day of an approval; the program names no person. */
const Steps: FC<{ site: Site; evaluation: PublicEvaluation }> = ({ site, evaluation }) => {
  const w = site.words.evaluations;
  const { from, until, cutoff, known, approved, submitted, thirdParty } = evaluation;
  return (
    <ul>
      <li>{w.window(from, until)}</li>
      <li>{w.cutoff(cutoff, known)}</li>
      {approved !== undefined && <li>{w.approved(dayOf(approved.at), approved.document ?? '')}</li>}
      {submitted !== undefined && <li>{w.submitted(submitted.to, submitted.date)}</li>}
      {thirdParty !== undefined && <li>{w.third(thirdParty.by, thirdParty.date)}</li>}
    </ul>
  );
};

/** Reports that belong to no evaluation, and to those that are not public. */
export const otherDocuments = ({ content }: Site): readonly PublicDocument[] => {
  const own = new Set(content.records.evaluations.flatMap(({ report }) => report?.id ?? []));
  return content.records.documents.filter(({ id }) => !own.has(id));
};

export const evaluationsPage = (site: Site): string => {
  const { words, content } = site;
  const w = words.evaluations;
  const { evaluations } = content.records;
  const documents = otherDocuments(site);
  return framed(
    site,
    { title: w.title, section: 'evaluations' },
    <>
      <SiteHead title={w.title} lede={w.lede} />
      {evaluations.length === 0 ? (
        <p class="empty">{w.empty}</p>
      ) : (
        <ul class="cards">
          {evaluations.map((evaluation) => (
            <li>
              <h2>
                <a href={site.to(sitePage.evaluation(evaluation.id))} lang="zh-CN">
                  {evaluation.title}
                </a>{' '}
                <small>{w.kinds[evaluation.kind]}</small>
              </h2>
              <Steps site={site} evaluation={evaluation} />
            </li>
          ))}
        </ul>
      )}
      {documents.length > 0 && (
        <section>
          <h2>{w.documents}</h2>
          <ul>
            {documents.map((document) => (
              <li>
                <a href={site.to(sitePage.evaluation(document.id))} lang="zh-CN">
                  {document.title}
                </a>{' '}
                <small>{[w.documentKinds[document.kind], document.number, document.date].filter(Boolean).join(' · ')}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>,
  );
};

export const evaluationPage = (site: Site, evaluation: PublicEvaluation): string => {
  const w = site.words.evaluations;
  const { id, report, frozen, scores, appeals } = evaluation;
  return framed(
    site,
    { title: evaluation.title, section: 'evaluations' },
    <>
      <SiteHead title={evaluation.title} lede={w.kinds[evaluation.kind]} lang="zh-CN" />
      <Steps site={site} evaluation={evaluation} />
      <h2>{w.files}</h2>
      <ul>
        {report !== undefined && (
          <li>
            <a href={site.file(evaluationFile(id, 'report.docx'))} download>
              {w.docx}
            </a>
          </li>
        )}
        {report?.pdf !== undefined && (
          <li>
            <a href={site.file(evaluationFile(id, 'report.pdf'))} download>
              {w.pdf}
            </a>
          </li>
        )}
        {frozen !== undefined && (
          <li>
            <a href={site.file(evaluationFile(id, 'frozen.json'))} download>
              {w.frozen}
            </a>
          </li>
        )}
        {scores.map((score) => (
          <li>
            {score.file === undefined ? (
              w.score(score.scheme, score.edition)
            ) : (
              <a href={site.file(scoreFile(id, score.id))} download>
                {w.score(score.scheme, score.edition)}
              </a>
            )}
            {score.total !== undefined && <b class="figure"> {score.total}</b>}
          </li>
        ))}
        {appeals.length > 0 && (
          <li>
            <a href={site.file(appealsFile(id))} download>
              {w.appealsFile}
            </a>
          </li>
        )}
      </ul>
      {appeals.length > 0 && (
        <>
          <h2>{w.appeals}</h2>
          <ul>
            {appeals.map(({ item, name, unit, state, decision }) => {
              const known = siteIndex(site.content).items.get(item);
              return (
                <li>
                  <span lang="zh-CN">{known === undefined ? name : <a href={site.to(itemPage(known))}>{name}</a>}</span> <b>{w.appealStates[state]}</b>{' '}
                  <small lang="zh-CN">{[unit, decision.document, dayOf(decision.at)].filter(Boolean).join(' · ')}</small>
                  <p lang="zh-CN">{decision.text}</p>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <h2>{w.report}</h2>
      {report === undefined ? <p class="empty">{w.noReport}</p> : <WrittenText document={report} />}
    </>,
  );
};

/** A report of its own, with its text and files. */
export const documentPage = (site: Site, document: PublicDocument): string => {
  const w = site.words.evaluations;
  return framed(
    site,
    { title: document.title, section: 'evaluations' },
    <>
      <SiteHead title={document.title} lede={[w.documentKinds[document.kind], document.number, document.date].filter(Boolean).join(' · ')} lang="zh-CN" />
      <p>
        <a href={site.file(evaluationFile(document.id, 'report.docx'))} download>
          {w.docx}
        </a>{' '}
        {document.pdf !== undefined && (
          <a href={site.file(evaluationFile(document.id, 'report.pdf'))} download>
            {w.pdf}
          </a>
        )}
      </p>
      <WrittenText document={document} />
    </>,
  );
};
