import type { FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { readableInstant } from '../library/instant.ts';
import type { Language } from '../words/index.ts';
import { deskWords } from './words/index.ts';

/** An address inside the server, whatever a record says. */
const inside = (href: string): string | undefined => (/^\/(?![/\\])/.test(href) ? href : undefined);

const MARKS = { info: '·', yellow: '▲', red: '●' } as const;

type Props = { language: Language; notices: readonly Kept<'notice'>[]; back: string; settle: boolean };

/** Notices, each with what it is about and a button that settles it. */
export const NoticeList: FC<Props> = ({ language, notices, back, settle }) => {
  const words = deskWords(language);
  return (
    <ul class="notice-list">
      {notices.map(({ id, region, version, recorded, body: { said, about, level, settled } }) => {
        const href = about === undefined ? undefined : inside(about.href);
        return (
          <li class={`notice-line level-${level}${settled === undefined ? '' : ' settled'}`}>
            <span class="mark" aria-hidden="true">
              {MARKS[level]}
            </span>
            <p lang={language === 'zh' ? 'zh-CN' : 'en'}>{href === undefined ? said[language] : <a href={href}>{said[language]}</a>}</p>
            <time datetime={recorded}>{readableInstant(recorded)}</time>
            {settle && settled === undefined && (
              <form method="post" action="/notices/settle">
                <input type="hidden" name="region" value={region} />
                <input type="hidden" name="notice" value={`${id}:${version}`} />
                <input type="hidden" name="back" value={back} />
                <button class="quiet" type="submit">
                  {words.settle}
                </button>
              </form>
            )}
          </li>
        );
      })}
    </ul>
  );
};
