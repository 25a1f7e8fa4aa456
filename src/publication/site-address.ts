/** Language of a page of the site; Chinese pages stand at the root of a release, English ones under `en/`. */
export type SiteLanguage = 'zh' | 'en';

export type SiteAddress = {
  readonly region: string;
  readonly plan: string;
  /** Under the release's own address: `indicators/t2.5/` (see `sitePage`), `indicators/t2.5.csv`; the first page by default. */
  readonly page?: string;
  /** One release for ever; absent: whichever is the newest. */
  readonly release?: number;
  readonly language?: SiteLanguage;
};

const BYTES = new TextEncoder();

/** An id as one part of an address and as the name of a folder on any disk. */
export const siteSegment = (id: string): string => {
  const safe = id.replace(/[^A-Za-z0-9._-]/gu, (mark) => Array.from(BYTES.encode(mark), (byte) => `_${byte.toString(16)}`).join(''));
  return safe === '' ? '_' : safe.replace(/^\.+|\.+$/g, (dots) => '_2e'.repeat(dots.length));
};

/** The pages of the site. Every address of a page ends in `/`; its file is the `index.html` under it. */
export const sitePage = {
  home: '',
  plan: 'plan/',
  chapter: (id: string): string => `plan/${siteSegment(id)}/`,
  indicators: 'indicators/',
  indicator: (id: string): string => `indicators/${siteSegment(id)}/`,
  commitments: 'commitments/',
  commitment: (id: string): string => `commitments/${siteSegment(id)}/`,
  projects: 'projects/',
  project: (id: string): string => `projects/${siteSegment(id)}/`,
  tasks: 'tasks/',
  tasksOf: (chapter: string): string => `tasks/${siteSegment(chapter)}/`,
  evaluations: 'evaluations/',
  evaluation: (id: string): string => `evaluations/${siteSegment(id)}/`,
  amendments: 'amendments/',
  amendment: (id: string): string => `amendments/${siteSegment(id)}/`,
  policies: 'policies/',
  policy: (id: string): string => `policies/${siteSegment(id)}/`,
  congress: 'congress/',
  questions: 'questions/',
  /** A page of many, from the first on. */
  questionsAt: (page: number): string => (page === 1 ? 'questions/' : `questions/${page}/`),
  explained: 'explained/',
  words: 'explained/words/',
  unknown: 'explained/unknown/',
  data: 'data/',
  about: 'about/',
  search: 'search/',
} as const;

const inLanguage = (page: string, language: SiteLanguage): string => (language === 'en' ? `en/${page}` : page);

/** The path of a public page or file on the server. */
export const siteAddress = ({ region, plan, page = '', release, language = 'zh' }: SiteAddress): string =>
  `/public/${encodeURIComponent(region)}/${encodeURIComponent(plan)}/${release === undefined ? '' : `r/${release}/`}${inLanguage(page, language)}`;

/** Data at the page's own address: `indicators/t2.5/` has `indicators/t2.5.csv`, the first page `index.csv`. */
export const siteData = (page: string, extension: string): string => `${page === '' ? 'index' : page.replace(/\/$/, '')}.${extension}`;

/** The file that holds a page, by its path in the archive. */
export const siteFile = (page: string, language: SiteLanguage = 'zh'): string => {
  const path = inLanguage(page, language);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};

/** From one file of the archive to another (`to` may carry a query or an anchor), so that links hold on a server and in a folder. */
export const siteLink = (from: string, to: string): string => {
  const [path = ''] = to.split(/[?#]/, 1);
  const here = from.split('/').slice(0, -1);
  const there = path.split('/');
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  const link = '../'.repeat(here.length - same) + there.slice(same).join('/') + to.slice(path.length);
  return link === '' ? './' : link;
};
