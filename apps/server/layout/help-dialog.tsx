import type { FC } from 'hono/jsx';
import type { Words } from '../words/index.ts';

/** The keys, one line each: shown on `?`, and as a plain list at /help without script. */
export const KeyList: FC<{ words: Words }> = ({ words: { help } }) => (
  <dl class="keys">
    {(
      [
        ['j', help.next],
        ['k', help.previous],
        ['Enter', help.follow],
        [']  [', help.chapter],
        ['/', help.search],
        ['u', help.load],
        ['←  →', help.day],
        ['Ctrl Enter', help.send],
        ['?', help.help],
        ['Esc', help.escape],
      ] as const
    ).map(([keys, what]) => (
      <div>
        <dt>
          {keys.split('  ').map((key) => (
            <kbd>{key}</kbd>
          ))}
        </dt>
        <dd>{what}</dd>
      </div>
    ))}
  </dl>
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
