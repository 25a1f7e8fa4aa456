import type { FC } from 'hono/jsx';
import { openTableTexts, sitePage } from '../../../src/publication/index.ts';
import { framed, SiteHead, type Site } from './site-frame.tsx';

const kilobytes = (size: number): string => (size < 1000 ? `${size} B` : `${(size / 1000).toFixed(1)} kB`);

const TABLES = (['indicators', 'commitments', 'observations', 'standings', 'projects', 'tasks', 'questions'] as const).map((name) => ({
  name,
  ...openTableTexts[name],
}));
const FORMATS = ['csv', 'xlsx', 'json', 'meta.json', 'csv-metadata.json'] as const;

/** One file of a row, with what it weighs. */
const FileLink: FC<{ site: Site; path: string; label: string }> = ({ site, path, label }) => (
  <a href={site.file(path)}>
    {label} <small>{kilobytes(site.content.data.get(path)!.size)}</small>
  </a>
);

/** What a file is: those of evaluations and reports are told by their names. */
const aboutFile = ({ words: { data, none } }: Site, path: string): string => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return data.files[path] ?? data.files[name] ?? (name.startsWith('score-') ? data.score : none);
};

/** 开放数据: the tables in words with their formats, then the files that are made for programs. Those of single items stand on their pages. */
export const dataPage = (site: Site): string => {
  const { words, content, language } = site;
  const w = words.data;
  const { data } = content;
  const tables = TABLES.map((table) => ({ ...table, files: FORMATS.filter((format) => data.has(`${table.name}.${format}`)) })).filter(
    ({ files }) => files.length > 0,
  );
  const shown = new Set(tables.flatMap(({ name, files }) => files.map((format) => `${name}.${format}`)));
  const others = [...data.keys()].filter((path) => !shown.has(path) && !/^(?:indicators|commitments)\/[^/]+$/.test(path));
  const single = data.size - shown.size - others.length;
  return framed(
    site,
    { title: w.title, section: 'data' },
    <>
      <SiteHead title={w.title} lede={w.lede} />
      <section>
        <h2>{w.tables}</h2>
        <table class="stacked files">
          <caption class="unseen">{w.tables}</caption>
          <thead>
            <tr>
              <th scope="col">{w.columns.table}</th>
              <th scope="col">{w.columns.about}</th>
              <th scope="col">{w.columns.file}</th>
            </tr>
          </thead>
          <tbody>
            {tables.map(({ name, title, about, files }) => (
              <tr>
                <th scope="row" data-label={w.columns.table}>
                  {title[language]}
                </th>
                <td data-label={w.columns.about}>{about[language]}</td>
                <td data-label={w.columns.file}>
                  {files.map((format) => (
                    <FileLink site={site} path={`${name}.${format}`} label={w.formats[format]} />
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {single > 0 && <p>{w.single(single)}</p>}
      </section>
      {others.length > 0 && (
        <section>
          <h2>{w.programs}</h2>
          <table class="stacked files">
            <caption class="unseen">{w.programs}</caption>
            <thead>
              <tr>
                <th scope="col">{w.columns.file}</th>
                <th scope="col">{w.columns.about}</th>
                <th scope="col">{w.columns.type}</th>
              </tr>
            </thead>
            <tbody>
              {others.map((path) => (
                <tr>
                  <th scope="row" data-label={w.columns.file}>
                    <FileLink site={site} path={path} label={path} />
                  </th>
                  <td data-label={w.columns.about}>{aboutFile(site, path)}</td>
                  <td data-label={w.columns.type}>{data.get(path)!.type.split(';', 1)[0]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p>
        <a href={site.to(sitePage.about)}>{words.footerHow}</a>
      </p>
    </>,
  );
};
