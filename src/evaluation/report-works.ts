import { STANDINGS_NOW, standingWords } from '../monitoring/index.ts';
import { stageWords, STAGES, type Stage } from '../delivery/index.ts';
import type { FrozenWork } from './frozen.ts';
import { lightSentence, moneySentence, WORK_NOW, workParts } from './report-counts.ts';
import { itemsAsked, worksAsked } from './written-figure.ts';
import type { Writer } from './written-writer.ts';
import { reportText as say } from './words/report.ts';

/** How many of a kind a chapter names one by one. */
const NAMED = 5;

const workAt = ({ id }: FrozenWork, member: string): string => `works/${encodeURIComponent(id)}/${member}`;
const leadOf = ({ lead }: FrozenWork): string => lead?.name ?? say.chapter.nobody;
const dueOf = (w: Writer, work: FrozenWork): string => (work.due === undefined ? say.chapter.noDue : w.figure(workAt(work, 'due')));

/** What units said of their own works of a chapter: of the late and slow ones. */
const saidOf = (w: Writer, works: readonly FrozenWork[]): readonly string[] => {
  const { assessments } = w.source.frozen;
  return works.flatMap((work) =>
    assessments.flatMap(({ name, items }) => {
      const text = items[work.id]?.text.trim() ?? '';
      return text === '' ? [] : [say.chapter.said(name, text)];
    }),
  );
};

const chapterText = (w: Writer, chapter: number | undefined, id: string): void => {
  const query = `part=tasks+reforms&chapter=${chapter ?? ''}`;
  const works = worksAsked(w.source, query);
  const goals = chapter === undefined ? [] : itemsAsked(w.source, `chapter=${chapter}`);
  const words = standingWords('zh').now;
  const told = STANDINGS_NOW.filter((now) => goals.some(({ standing }) => standing.now === now)).map((now) =>
    say.counts.part(words[now].word, w.figure(`items?chapter=${chapter}&now=${now}`)),
  );
  w.paragraph(
    `${id}.counts`,
    works.length === 0 ? '' : say.chapter.works(w.figure(`works?${query}`), workParts(w, query)),
    goals.length === 0 ? '' : say.chapter.goals(w.figure(`items?chapter=${chapter}`), told),
  );
  const done = works.filter(({ now }) => now === 'done');
  const [late, slow] = [works.filter(({ now }) => now === 'late'), works.filter(({ now }) => now === 'slow')];
  const shown = { late: late.slice(0, NAMED), slow: slow.slice(0, NAMED) };
  const more = late.length + slow.length - shown.late.length - shown.slow.length;
  w.paragraph(
    `${id}.works`,
    done.length === 0
      ? ''
      : say.chapter.done(
          say.quoted(
            done.slice(0, NAMED).map(({ title }) => title),
            done.length,
          ),
        ),
    ...shown.late.map((work) => say.chapter.late(work.title, leadOf(work), dueOf(w, work))),
    ...shown.slow.map((work) => say.chapter.slow(work.title, leadOf(work))),
    more > 0 ? say.chapter.more(more) : '',
  );
  w.paragraph(`${id}.said`, ...saidOf(w, [...shown.late, ...shown.slow]));
};

const chaptersOf = (w: Writer): readonly (number | undefined)[] => {
  const { frozen, given } = w.source;
  const works = frozen.works.filter(({ part }) => part !== 'projects');
  const found = new Set([...works.flatMap(({ chapter }) => chapter ?? []), ...Object.values(given.chapterOf ?? {})]);
  const numbered: readonly (number | undefined)[] = [...found].toSorted((a, b) => a - b);
  return works.some(({ chapter }) => chapter === undefined) ? [...numbered, undefined] : numbered;
};

const chapterName = (w: Writer, chapter: number | undefined): string =>
  chapter === undefined ? say.head.noChapter : say.head.chapter(chapter, w.source.given.chapters?.[chapter]);

/** 分领域: a table of all chapters, then each with what is done, late or slow and what its units say. */
export const chapterSection = (w: Writer): void => {
  const chapters = chaptersOf(w);
  if (chapters.length === 0) return;
  w.heading('chapters', 1, say.head.chapters);
  chapterTable(w, chapters);
  for (const chapter of chapters) {
    const id = `chapters.${chapter ?? 'none'}`;
    w.heading(id, 2, chapterName(w, chapter));
    chapterText(w, chapter, id);
  }
};

const chapterTable = (w: Writer, chapters: readonly (number | undefined)[]): void => {
  const states = WORK_NOW.filter((now) => now !== 'dropped');
  const cells = (query: string): readonly string[] => [w.figure(`works?${query}`), ...states.map((now) => w.figure(`works?${query}&now=${now}`))];
  const all = 'part=tasks+reforms';
  const withWorks = chapters.filter((chapter) => w.has(`works?${all}&chapter=${chapter ?? ''}`));
  if (withWorks.length === 0) return;
  w.table('chapters.table', {
    caption: say.table.chapters,
    head: say.table.chapterHead,
    widths: [54, 15, 15, 15, 14, 14, 15, 14],
    rows: [...withWorks.map((chapter) => [chapterName(w, chapter), ...cells(`${all}&chapter=${chapter ?? ''}`)]), [say.table.whole, ...cells(all)]],
  });
};

/** 重点任务: by kind, without going through the chapters (年度评估、半年报告). */
export const workSection = (w: Writer, id = 'works', level: 1 | 2 = 1): void => {
  const parts = (['tasks', 'reforms'] as const).filter((part) => w.has(`works?part=${part}`));
  if (parts.length === 0) return;
  w.heading(id, level, say.head.works);
  for (const part of parts) {
    const query = `part=${part}`;
    const late = worksAsked(w.source, `${query}&now=late`);
    w.paragraph(
      `${id}.${part}`,
      say.counts.works(say.part[part], w.figure(`works?${query}`), workParts(w, query)),
      ...late.slice(0, NAMED).map((work) => say.chapter.late(work.title, leadOf(work), dueOf(w, work))),
      late.length > NAMED ? say.chapter.more(late.length - NAMED) : '',
    );
  }
};

/** 重大项目: counts by stage and light, money, and those that need a look. */
export const projectSection = (w: Writer, id = 'projects', level: 1 | 2 = 1): void => {
  const query = 'part=projects';
  const projects = worksAsked(w.source, query);
  if (projects.length === 0) return;
  const words = stageWords('zh');
  const stages = [...STAGES, 'withdrawn'].filter((stage) => projects.some(({ state }) => state === stage));
  w.heading(id, level, say.head.projects);
  w.paragraph(
    `${id}.counts`,
    say.counts.works(say.part.projects, w.figure(`works?${query}`), workParts(w, query)),
    say.project.stages(stages.map((stage) => say.project.stage(words[stage as Stage] ?? stage, w.figure(`works?${query}&state=${stage}`)))),
    lightSentence(w),
    moneySentence(w),
  );
  const looked = projects.filter(({ light, now }) => light === 'red' || light === 'yellow' || now === 'late');
  if (looked.length === 0) return;
  w.paragraph(`${id}.exceptions`, say.project.exceptions);
  w.table(`${id}.table`, {
    caption: say.table.projects,
    head: say.table.projectHead,
    widths: [52, 40, 20, 20, 24],
    rows: looked.map((work) => [work.title, leadOf(work), ...(['state', 'light', 'now'] as const).map((member) => w.figure(workAt(work, member)))]),
  });
};
