import type { FC } from 'hono/jsx';
import type { Actor } from '../../../src/identity/index.ts';
import type { Words } from '../words/index.ts';

/** What a page says where a form would be that the visitor may not send: to sign in and come back, or, where he has, who does it. */
export const WriteNeeded: FC<{ words: Words; actor: Actor; url: URL }> = ({ words: { access: words }, actor, url: { pathname, search } }) =>
  actor.account === undefined ? (
    <>
      {words.help} <a href={`/sign-in?to=${encodeURIComponent(pathname + search)}`}>{words.title}</a>
    </>
  ) : (
    <>{words.notYours}</>
  );
