import { EVALUATION_PARTS, evaluationParts, workStandings, type Frozen, type FrozenWork } from '../../../src/evaluation/index.ts';
import { stageWords, taskWords } from '../../../src/delivery/index.ts';
import type { ListSpec } from '../listing/list.tsx';
import { regionPath, type RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { evaluationWords } from './words/index.ts';

const NOW = Object.keys(workStandings) as readonly FrozenWork['now'][];
const TONES: Readonly<Record<FrozenWork['now'], string>> = {
  late: 'bad',
  slow: 'near',
  unknown: 'quiet',
  not_begun: 'quiet',
  on_schedule: 'good',
  done: 'good',
  dropped: 'quiet',
};

/** Stage of a project, state of a task, in words. */
export const stageText = ({ part, state }: FrozenWork, language: Language): string =>
  part === 'projects'
    ? (stageWords(language)[state as keyof ReturnType<typeof stageWords>] ?? state)
    : (taskWords(language).state[state as 'issued']?.word ?? state);

export const WorkMark = ({ language, now }: { language: Language; now: FrozenWork['now'] }) => (
  <span class={`standing-mark tone-${TONES[now]}`}>
    <span class="mark" aria-hidden="true">
      {workStandings[now].mark}
    </span>
    {workStandings[now].said[language]}
  </span>
);

/** Tasks, projects and reforms of a frozen file as a list that counts can be opened in. */
export const workRows = (language: Language, context: RegionContext, { works }: Frozen): ListSpec<FrozenWork> => {
  const words = evaluationWords(language).works;
  const { columns } = words;
  const href = ({ id, part }: FrozenWork): string =>
    regionPath(context.region.code, context.plan.id, `${part === 'projects' ? 'projects' : 'tasks'}/${encodeURIComponent(id)}`);
  const chapterOf = ({ chapter }: FrozenWork): string => (chapter === undefined ? '' : String(chapter));
  return {
    caption: columns.title,
    rows: works,
    keyOf: ({ id }) => id,
    textOf: ({ title, lead, text }) => `${title} ${lead?.name ?? ''} ${text ?? ''}`,
    empty: [words.empty, words.emptyHelp],
    facets: [
      {
        name: 'part',
        label: columns.part,
        of: ({ part }) => part,
        labelOf: (value) => evaluationParts[value as FrozenWork['part']][language],
        order: EVALUATION_PARTS,
      },
      { name: 'now', label: columns.now, of: ({ now }) => now, labelOf: (value) => workStandings[value as FrozenWork['now']].said[language], order: NOW },
      { name: 'chapter', label: columns.chapter, of: chapterOf, labelOf: (value) => (value === '' ? words.noChapter : words.chapter(Number(value))) },
      { name: 'lead', label: columns.lead, of: ({ lead }) => lead?.name, labelOf: (value) => value },
    ],
    columns: [
      {
        name: 'title',
        label: columns.title,
        as: 'lead',
        sort: ({ title }) => title,
        cell: (work) => (
          <>
            <a lang="zh-CN" href={href(work)}>
              {work.title}
            </a>{' '}
            <small class="faint">{evaluationParts[work.part][language]}</small>
          </>
        ),
      },
      { name: 'now', label: columns.now, as: 'short', cell: ({ now }) => <WorkMark language={language} now={now} /> },
      { name: 'state', label: columns.state, as: 'short', cell: (work) => stageText(work, language) },
      { name: 'due', label: columns.due, as: 'short', sort: ({ due }) => due, cell: ({ due }) => <span class="figure">{due ?? ''}</span> },
      { name: 'lead', label: columns.lead, sort: ({ lead }) => lead?.name, cell: ({ lead }) => lead?.name ?? '' },
      { name: 'light', label: columns.light, as: 'short', cell: ({ light }) => (light === undefined ? '' : words.lights[light]) },
      {
        name: 'invested',
        label: columns.invested,
        as: 'number',
        sort: ({ invested }) => (invested?.actual === undefined ? undefined : Number(invested.actual)),
        cell: ({ invested }) => (invested === undefined ? '' : `${invested.actual ?? '—'} / ${invested.planned ?? '—'}`),
      },
      { name: 'text', label: columns.text, as: 'wide', cell: ({ text }) => <span lang="zh-CN">{text ?? ''}</span> },
    ],
  };
};
