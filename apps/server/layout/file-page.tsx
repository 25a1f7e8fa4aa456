import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { PageContext } from '../app-state.ts';
import type { RegionContext } from '../region/region-context.ts';
import { PageHead } from '../views/page-head.tsx';
import { BusyNote } from './busy-note.tsx';
import { renderPage, type PageOptions } from './page.tsx';

/** What pages say that take a file. */
export type FileWords = Readonly<Record<'importTitle' | 'importLede' | 'importFile' | 'importSend' | 'importNoFile' | 'importEmpty' | 'back', string>> & {
  readonly importTooLarge: (mb: number) => string;
};

export type FileAsked = {
  readonly words: FileWords;
  readonly context: RegionContext;
  readonly tab: NonNullable<PageOptions['tab']>;
  /** Class of the section. */
  readonly name: string;
  /** The list that the file is for; it is sent to `import` below it. */
  readonly list: string;
  readonly action: string;
  readonly accept: string;
};

export type FileFault = { readonly text: string; readonly status: ContentfulStatusCode };

/** The form that takes a file, and why the last one was not taken. */
export const filePage = (c: PageContext, { words, context, tab, name, list, action, accept }: FileAsked, fault?: FileFault): Promise<Response> =>
  renderPage(
    c,
    { title: words.importTitle, region: context, tab, ...(fault === undefined ? {} : { status: fault.status }) },
    <section class={`listing ${name}`}>
      <PageHead title={words.importTitle} lede={words.importLede}>
        <p>
          <a href={list}>{words.back}</a>
        </p>
      </PageHead>
      {fault !== undefined && (
        <p class="told fault" role="alert">
          {fault.text}
        </p>
      )}
      <form class="stacked task-upload" method="post" action={action} enctype="multipart/form-data">
        <label class="file">
          <span>{words.importFile}</span>
          <input type="file" name="file" required accept={accept} />
        </label>
        <button type="submit">{words.importSend}</button>
        <BusyNote words={c.var.words} />
      </form>
    </section>,
  );

/** The file that was sent, or why it cannot be read at all: there is none, it is too large, it is empty. */
export const sentFile = (
  file: unknown,
  words: FileWords,
  mb: number,
): { readonly file: File; readonly fault?: never } | { readonly fault: FileFault; readonly file?: never } => {
  if (!(file instanceof File) || file.name === '') return { fault: { text: words.importNoFile, status: 400 } };
  if (file.size > mb * 1024 * 1024) return { fault: { text: words.importTooLarge(mb), status: 413 } };
  return file.size === 0 ? { fault: { text: words.importEmpty, status: 422 } } : { file };
};
