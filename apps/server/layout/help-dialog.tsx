import type { FC } from 'hono/jsx';
import type { Words } from '../words/index.ts';

/** What keys do, a line each: keys of one line are parted by a space, keys pressed together by +. */
export const Keys: FC<{ keys: readonly (readonly [keys: string, what: string])[] }> = ({ keys: all }) => (
  <dl class="keys">
    {all.map(([keys, what]) => (
      <div>
        <dt>
          {keys.split(' ').map((key) => (
            <kbd>{key}</kbd>
          ))}
        </dt>
        <dd>{what}</dd>
      </div>
    ))}
  </dl>
);

/** The keys of every page: shown on `?`, and as a plain list at /help without script. */
export const KeyList: FC<{ words: Words }> = ({ words: { help } }) => (
  <Keys
    keys={[
      ['j', help.next],
      ['k', help.previous],
      ['Enter', help.follow],
      ['] [', help.chapter],
      ['/', help.search],
      ['u', help.load],
      ['← →', help.day],
      ['Ctrl+Enter', help.send],
      ['?', help.help],
      ['Esc', help.escape],
    ]}
  />
);

export const HelpDialog: FC<{ words: Words }> = ({ words }) => (
  <dialog id="help" aria-labelledby="help-title">
    <h2 id="help-title">{words.help.title}</h2>
    <KeyList words={words} />
    <form method="dialog">
      <button>{words.help.close}</button>
    </form>
  </dialog>
);
