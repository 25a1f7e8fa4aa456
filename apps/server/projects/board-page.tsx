import type { FC } from 'hono/jsx';
import { projectWords, STAGES, stageWords } from '../../../src/delivery/index.ts';
import { may, scopeOf } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { keptFragment } from './kept-fragment.ts';
import { renderLibrary } from './library-frame.tsx';
import { COLOURS, libraryOf, type LibraryRow } from './library-state.ts';
import { ProjectLight } from './project-light.tsx';
import { libraryPath, projectPath } from './project-path.ts';
import { libraryWords } from './words/index.ts';

/** Cards of a column; the others are in the list. */
const MOST_CARDS = 40;

const Card: FC<{ context: RegionContext; row: LibraryRow; language: Language; mayMove: boolean }> = ({ context, row, language, mayMove }) => {
  const words = libraryWords(language);
  const { id, name, light, leadName, ends } = row;
  return (
    <li class="library-card" draggable={mayMove ? 'true' : undefined} data-move={mayMove ? projectPath(context, id) : undefined}>
      <a class="name" lang="zh-CN" href={projectPath(context, id)} draggable="false">
        {name}
      </a>
      <span class="about">
        <ProjectLight language={language} colour={light.colour} title={light.said[language]} />
        {mayMove && (
          <a class="move" href={`${projectPath(context, id)}?edit=stage#stage`} aria-label={`${words.board.move} ${name}`} draggable="false">
            {words.board.move}
          </a>
        )}
        <span class="faint whole">{[leadName, ends].filter(Boolean).join(' · ')}</span>
      </span>
    </li>
  );
};

/** 项目看板: a column a stage, what needs a look first. Moving a card asks for what the stage asks for. */
export const boardPage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { language, actor } = c.var;
  const { context } = given;
  const words = libraryWords(language);
  const library = await libraryOf(given);
  const { rows } = library;
  const scope = scopeOf(actor, 'project.edit') === 'own' ? actor.unit : scopeOf(actor, 'project.edit');
  const stages = stageWords(language);
  const { gates } = projectWords(language);
  const region = context.region.code;
  return renderLibrary(
    c,
    context,
    { title: words.tabs.board, lede: words.board.lede, tab: 'board' },
    keptFragment(library, `board ${language} ${scope}`, () => (
      <div class="library-board" data-board>
        {STAGES.map((stage) => {
          const own = rows.filter((row) => row.stage === stage).toSorted((a, b) => COLOURS.indexOf(a.light.colour) - COLOURS.indexOf(b.light.colour));
          return (
            <section class="library-column" data-stage={stage} aria-labelledby={`column-${stage}`}>
              <h2 id={`column-${stage}`} title={gates[stage]}>
                {stages[stage]} <small class="figure">{own.length}</small>
              </h2>
              {own.length === 0 ? (
                <p class="faint">{words.board.none}</p>
              ) : (
                <ul>
                  {own.slice(0, MOST_CARDS).map((row) => (
                    <Card
                      context={context}
                      row={row}
                      language={language}
                      mayMove={may(actor, 'project.edit', { region, units: row.lead === undefined ? [] : [row.lead] })}
                    />
                  ))}
                </ul>
              )}
              {own.length > MOST_CARDS && (
                <p>
                  <a href={libraryPath(context, `?stage=${stage}`)}>{words.board.more(own.length - MOST_CARDS)}</a>
                </p>
              )}
            </section>
          );
        })}
      </div>
    )),
  );
};
