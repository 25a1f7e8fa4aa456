import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Said } from '../../../src/basis/index.ts';
import type { Language } from '../words/index.ts';

/** Why a form could not be taken, over it. */
export const Told: FC<{ language: Language; fault: Said | undefined }> = ({ language, fault }) =>
  fault === undefined ? null : (
    <p class="told fault" role="alert">
      {fault[language]}
    </p>
  );

/** The version that a form was made of. */
export const Version: FC<{ of: { readonly version: number } }> = ({ of: { version } }) => <input type="hidden" name="version" value={String(version)} />;

/** Something that can be done, folded until it is asked for. */
export const Act: FC<PropsWithChildren<{ name: string; open?: boolean | undefined; id?: string }>> = ({ name, open, id, children }) => (
  <details class="act" open={open} id={id}>
    <summary>{name}</summary>
    {children}
  </details>
);

type RatingProps = {
  id: string;
  names: Readonly<Record<'satisfied' | 'basically' | 'unsatisfied', string>>;
  remark: string;
  legend: string;
  /** What was chosen and written before it could not be taken. */
  typed?: Readonly<Record<string, string>> | undefined;
};

/** 满意 基本满意 不满意, one of them to be chosen, with a remark. */
export const RatingFields: FC<RatingProps> = ({ id, names, remark, legend, typed = {} }) => (
  <>
    <fieldset class="rating">
      <legend class="unseen">{legend}</legend>
      {(['satisfied', 'basically', 'unsatisfied'] as const).map((result) => (
        <label>
          <input type="radio" name="result" value={result} required checked={typed['result'] === result} /> {names[result]}
        </label>
      ))}
    </fieldset>
    <div class="field full">
      <label for={`${id}-text`}>{remark}</label>
      <input id={`${id}-text`} name="text" maxlength={4000} value={typed['text']} />
    </div>
  </>
);
