import { Fact } from './fact.tsx';
import { framed, liveLink, SiteHead, type Site } from './site-frame.tsx';

/** Pages of the server about releases themselves, by their path beside the release. */
export const RELEASES = 'releases/';
export const CHANGES = 'about/changes/';

/** 关于这一期: what it was made of, and how to check it. */
export const aboutPage = (site: Site): string => {
  const { words, content } = site;
  const w = words.about;
  const { release, context, data } = content;
  return framed(
    site,
    { title: w.title, section: 'about' },
    <>
      <SiteHead title={w.title} lede={w.lede} />
      <dl class="facts">
        <Fact label={w.number}>{release.number}</Fact>
        <Fact label={w.name}>
          <span lang="zh-CN">{release.title}</span>
        </Fact>
        <Fact label={w.plan}>
          <span lang="zh-CN">{context.plan.title}</span> {w.version(context.plan.version)}
        </Fact>
        <Fact label={w.asOf}>{release.asOf}</Fact>
        <Fact label={w.known}>{release.known}</Fact>
        {release.due !== undefined && (
          <Fact label={w.due}>
            {release.due} <small>{w.dueWhy}</small>
          </Fact>
        )}
        <Fact label={w.head}>
          <code>{w.headText(release.head.number, release.head.hash)}</code> <small>{w.headWhy}</small>
        </Fact>
        <Fact label={w.licence}>
          <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a> <small>{w.licenceText}</small>
        </Fact>
      </dl>
      <p class="ways">
        <a href={site.to(CHANGES)}>{w.changes}</a> <a href={liveLink(site, RELEASES)}>{w.list}</a>
      </p>
      <section>
        <h2>{w.check}</h2>
        <ol>
          {w.steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <p class="ways">
          <a href={site.file('release.json')}>{w.manifest}</a> <a href={site.file('data/frozen.json')}>{w.frozen}</a>
        </p>
        <p>{w.filesText(data.size)}</p>
      </section>
    </>,
  );
};

/** What changed since the newest release before it, in words. */
export const changesPage = (site: Site): string => {
  const { words, content, language } = site;
  const w = words.about;
  const { changes } = content;
  const said = changes?.difference.said ?? [];
  return framed(
    site,
    { title: w.changes, section: 'about' },
    <>
      <SiteHead title={w.changes} lede={changes === undefined ? words.home.first : w.changesLede(changes.number)} />
      {changes !== undefined && said.length === 0 && <p>{w.noChanges}</p>}
      {said.length > 0 && (
        <ul>
          {said.map((one) => (
            <li>{one[language]}</li>
          ))}
        </ul>
      )}
    </>,
  );
};

/** In a downloaded copy, in the place of what only the server answers. */
export const offlinePage = (site: Site): string => {
  const { words, content } = site;
  return framed(
    site,
    { title: words.offline.title, section: 'questions' },
    <SiteHead title={words.offline.title} lede={words.offline.text}>
      {content.release.base !== '' && (
        <p>
          <a href={content.release.base}>{words.offline.to}</a>
        </p>
      )}
    </SiteHead>,
  );
};
