import type { FC } from 'hono/jsx';
import { formOf, LONGEST_TEXT, type WrittenBlock } from '../../../src/evaluation/index.ts';
import type { DocumentParts } from './document-parts.ts';

/** The block as a text to be edited; what was sent and not taken stands in it again. */
export const BlockEditor: FC<{ parts: DocumentParts; block: WrittenBlock }> = ({ parts, block }) => {
  const { words, figures, path, failed, given, language } = parts;
  const say = words.blocks;
  const own = failed?.at === 'block' && failed.block === block.id ? failed : undefined;
  const now = formOf(block, figures);
  const text = own?.fields['text'] ?? now;
  return (
    <form method="post" action={path(`blocks/${encodeURIComponent(block.id)}`)} class="block-editor" data-block-editor>
      <input type="hidden" name="version" value={String(given.document.version)} />
      <textarea name="was" hidden readonly aria-hidden="true" tabindex={-1}>{`\n${own?.fields['was'] ?? now}`}</textarea>
      {own !== undefined && (
        <p class="fault" role="alert" id={`fault-${block.id}`}>
          {own.fault[language]}
        </p>
      )}
      <label class="field full">
        <span>{block.kind === 'table' ? say.tableText : say.text}</span>
        <textarea
          name="text"
          rows={Math.min(30, Math.max(3, block.kind === 'table' ? block.rows.length + 1 : Math.ceil(text.length / 36) + 1))}
          maxlength={LONGEST_TEXT}
          lang="zh-CN"
          required
          aria-invalid={own === undefined ? undefined : 'true'}
          aria-describedby={own === undefined ? undefined : `fault-${block.id}`}
        >{`\n${text}`}</textarea>
      </label>
      <label class="field full">
        <span>{say.reason}</span>
        <input name="reason" maxlength={300} value={own?.fields['reason'] ?? ''} />
        <small>{say.reasonHelp}</small>
      </label>
      <p class="block-acts">
        <button type="submit">{say.save}</button>
        <a href={path(`?mode=edit#b-${block.id}`)} data-leave>
          {say.cancel}
        </a>
      </p>
    </form>
  );
};

/** A new paragraph or heading, after a block or before all (`after` empty). */
export const NewBlock: FC<{ parts: DocumentParts; after: string }> = ({ parts, after }) => {
  const { words, path, failed, given, language } = parts;
  const say = words.blocks;
  const own = failed?.at === 'add' ? failed : undefined;
  return (
    <form method="post" action={path('add')} class="block-editor" data-block-editor id="new-block">
      <input type="hidden" name="version" value={String(given.document.version)} />
      <input type="hidden" name="after" value={after} />
      {own !== undefined && (
        <p class="fault" role="alert">
          {own.fault[language]}
        </p>
      )}
      <label class="field">
        <span>{say.kind}</span>
        <select name="kind">
          <option value="paragraph">{say.paragraph}</option>
          {[1, 2, 3, 4].map((level) => (
            <option value={`heading ${level}`} selected={own?.fields['kind'] === `heading ${level}`}>
              {say.heading(level)}
            </option>
          ))}
        </select>
      </label>
      <label class="field full">
        <span>{say.text}</span>
        <textarea name="text" rows={4} maxlength={LONGEST_TEXT} required lang="zh-CN">
          {`\n${own?.fields['text'] ?? ''}`}
        </textarea>
      </label>
      <p class="block-acts">
        <button type="submit">{say.save}</button>
        <a href={path(`?mode=edit${after === '' ? '' : `#b-${after}`}`)} data-leave>
          {say.cancel}
        </a>
      </p>
    </form>
  );
};
