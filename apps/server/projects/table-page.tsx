import type { Child, FC } from 'hono/jsx';
import type { Decimal } from '../../../src/basis/index.ts';
import { newRecords, projectWords, STAGES, stageWords, type ProposedProject } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { List, type ListSpec } from '../listing/list.tsx';
import type { RegionContext } from '../region/index.ts';
import { keptFragment } from './kept-fragment.ts';
import { renderLibrary } from './library-frame.tsx';
import { COLOURS, libraryOf, type Library, type LibraryRow } from './library-state.ts';
import { ProjectLight } from './project-light.tsx';
import { libraryPath, projectPath } from './project-path.ts';
import { proposalsOf } from './proposals.ts';
import { libraryWords } from './words/index.ts';
import type { Language } from '../words/index.ts';

export const STAGE_ORDER = [...STAGES, 'withdrawn'] as const;

export const moneyText = (amount: Decimal | undefined): string => amount?.toDecimalPlaces(2).toString() ?? '';

type Attention = 'problem' | 'need' | 'flag' | 'unowned' | 'none';

const attentionOf = ({ openProblems, openNeeds, flags, lead }: LibraryRow): Attention =>
  openProblems > 0 ? 'problem' : flags > 0 ? 'flag' : openNeeds > 0 ? 'need' : lead === undefined ? 'unowned' : 'none';

/** How the library is filtered, sorted and shown as a list. */
export const listOf = (context: RegionContext, { rows, year }: Pick<Library, 'rows' | 'year'>, language: Language): ListSpec<LibraryRow> => {
  const words = libraryWords(language);
  const { columns, states } = words.list;
  const stages = stageWords(language);
  const { outcomes } = projectWords(language);
  return {
    caption: words.title,
    rows,
    keyOf: ({ id }) => id,
    textOf: ({ name, aliases, leadName, code }) => [name, ...aliases, leadName, code].filter(Boolean).join(' '),
    empty: [words.list.empty, ''],
    // Opened often, and by many.
    pageRows: 100,
    rowClass: ({ stage }) => (stage === 'withdrawn' ? 'over' : undefined),
    facets: [
      {
        name: 'light',
        label: columns.light,
        of: ({ light }) => light.colour,
        labelOf: (value) => words.lights[value as keyof typeof words.lights],
        order: COLOURS,
      },
      { name: 'stage', label: columns.stage, of: ({ stage }) => stage, labelOf: (value) => stages[value as keyof typeof stages], order: STAGE_ORDER },
      { name: 'lead', label: columns.lead, of: ({ leadName }) => leadName ?? words.list.unowned, labelOf: (value) => value },
      {
        name: 'box',
        label: columns.box,
        of: ({ boxes }) => (boxes[0] === undefined ? 'none' : String(boxes[0])),
        labelOf: (value) => (value === 'none' ? words.list.noBox : words.list.boxNumber(value)),
      },
      {
        name: 'attention',
        label: words.list.attention,
        of: attentionOf,
        labelOf: (value) => states[value as Attention],
        order: ['problem', 'flag', 'need', 'unowned', 'none'],
      },
      { name: 'outcome', label: columns.outcome, of: ({ outcome }) => outcome, labelOf: (value) => outcomes[value as keyof typeof outcomes] },
    ],
    columns: [
      {
        name: 'light',
        label: columns.light,
        as: 'short',
        sort: ({ light }) => COLOURS.indexOf(light.colour),
        cell: ({ light }) => <ProjectLight language={language} colour={light.colour} title={light.said[language]} />,
      },
      {
        name: 'name',
        label: columns.name,
        as: 'lead',
        sort: ({ name }) => name,
        cell: ({ id, name, declared, named }) => (
          <>
            <a lang="zh-CN" href={projectPath(context, id)}>
              {name}
            </a>
            {declared !== undefined && <small class="faint"> {words.list.parts(named, declared.count, declared.unit)}</small>}
          </>
        ),
      },
      { name: 'stage', label: columns.stage, as: 'short', sort: ({ stage }) => STAGE_ORDER.indexOf(stage), cell: ({ stage }) => stages[stage] },
      {
        name: 'lead',
        label: columns.lead,
        sort: ({ leadName }) => leadName,
        cell: ({ leadName }) => leadName ?? <span class="faint">{words.list.unowned}</span>,
      },
      { name: 'box', label: columns.box, as: 'short', sort: ({ boxes }) => boxes[0], cell: ({ boxes }) => <span class="figure">{boxes.join(' ')}</span> },
      {
        name: 'total',
        label: `${columns.total} (${words.wan})`,
        as: 'number',
        sort: ({ total }) => total?.toNumber(),
        cell: ({ total }) => <span class="figure">{moneyText(total)}</span>,
      },
      {
        name: 'planned',
        label: columns.year(year),
        as: 'number',
        sort: ({ planned }) => planned?.toNumber(),
        cell: ({ planned }) => <span class="figure">{moneyText(planned)}</span>,
      },
      {
        name: 'actual',
        label: columns.done,
        as: 'number',
        sort: ({ actual }) => actual?.toNumber(),
        cell: ({ actual }) => <span class="figure">{moneyText(actual)}</span>,
      },
      { name: 'ends', label: columns.ends, as: 'short', sort: ({ ends }) => ends, cell: ({ ends }) => <span class="figure">{ends ?? ''}</span> },
      {
        name: 'attention',
        label: words.list.attention,
        sort: (row) => ['problem', 'flag', 'need', 'unowned', 'none'].indexOf(attentionOf(row)),
        cell: (row) => {
          const attention = attentionOf(row);
          return attention === 'none' ? (
            ''
          ) : (
            <span class={attention === 'problem' || attention === 'flag' ? 'library-alert' : 'faint'}>{states[attention]}</span>
          );
        },
      },
    ],
  };
};

const fresh = new WeakMap<Library, number>();

/** How many projects of the plan the library does not hold. */
const freshIn = (proposals: readonly ProposedProject[], library: Library): number => {
  const known = fresh.get(library);
  if (known !== undefined) return known;
  const count = newRecords(proposals, [...library.held.values()], { plan: '', nextId: () => '', leads: new Map() }).length;
  fresh.set(library, count);
  return count;
};

/** What of the plan is not in the library yet, with the button that puts it in. */
const Build: FC<{ context: RegionContext; count: number; doubts: number; isEmpty: boolean; language: Language }> = ({
  context,
  count,
  doubts,
  isEmpty,
  language,
}) => {
  const { build } = libraryWords(language);
  const button = (
    <form method="post" action={libraryPath(context, 'build')}>
      <button type="submit">{build.make(count)}</button>
    </form>
  );
  if (isEmpty) {
    return (
      <EmptyState title={build.empty} help={`${build.emptyHelp(count)}${doubts > 0 ? ` ${build.doubts(doubts)}` : ''}`}>
        {button}
      </EmptyState>
    );
  }
  return (
    <div class="library-build">
      <p>{build.more(count)}</p>
      {button}
    </div>
  );
};

const Exports: FC<{ context: RegionContext; query: string; language: Language }> = ({ context, query, language }) => {
  const words = libraryWords(language).export;
  return (
    <p class="export-links">
      {words.label}
      {(['xlsx', 'csv'] as const).map((form) => (
        <a href={libraryPath(context, `export.${form}${query}`)}>{words[form]}</a>
      ))}
      <a href={libraryPath(context, 'export.oc4ids.json')}>{words.oc4ids}</a>
    </p>
  );
};

const counts = ({ rows }: Library, language: Language, context: RegionContext): Child => (
  <p class="library-lights">
    {COLOURS.map((colour) => {
      const count = rows.filter(({ light }) => light.colour === colour).length;
      return (
        <a href={libraryPath(context, `?light=${colour}`)}>
          <ProjectLight language={language} colour={colour} /> <b class="figure">{count}</b>
        </a>
      );
    })}
  </p>
);

/** 项目清单: every project, filtered and sorted; what the plan has that the library has not. */
export const tablePage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { language, words: common, actor } = c.var;
  const { context } = given;
  const words = libraryWords(language);
  const library = await libraryOf(given);
  const url = new URL(c.req.url);
  const mayKeep = may(actor, 'project.keep', { region: context.region.code });
  const proposals = mayKeep ? proposalsOf(context) : [];
  const more = mayKeep ? freshIn(proposals, library) : 0;
  const isEmpty = library.rows.length === 0;
  const done = c.req.query('built');
  return renderLibrary(
    c,
    context,
    {
      title: words.title,
      lede: words.lede,
      tab: 'table',
      beside: mayKeep && <a href={libraryPath(context, 'new')}>{words.create.title}</a>,
    },
    <>
      {done !== undefined && /^\d{1,6}$/.test(done) && (
        <p class="done-note" role="status">
          {words.build.done(Number(done))}
        </p>
      )}
      {more > 0 && (
        <Build
          context={context}
          count={more}
          doubts={new Set(proposals.flatMap(({ doubts }) => doubts.map(({ key }) => key))).size}
          isEmpty={isEmpty}
          language={language}
        />
      )}
      {isEmpty && more === 0 && <EmptyState title={words.build.empty} help={words.build.emptyPlain} />}
      {!isEmpty &&
        keptFragment(library, `table ${language} ${url.search}`, () => (
          <>
            {counts(library, language, context)}
            <List words={common} url={url} spec={listOf(context, library, language)} />
            <Exports context={context} query={url.search} language={language} />
          </>
        ))}
    </>,
  );
};
