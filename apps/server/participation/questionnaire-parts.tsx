import type { FC } from 'hono/jsx';
import type { Said } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import type { Language } from '../words/index.ts';
import { questionnairesPath } from './participation-path.ts';
import type { HeadTyped, QuestionTyped } from './questionnaire-fields.tsx';

/** What a form that could not be taken held, and which it was. */
export type SheetFault = { readonly at: string; readonly fault: Said; readonly head?: HeadTyped; readonly question?: QuestionTyped };

/** What a part of a questionnaire's page is made of. */
export type PartProps = { c: PageContext; given: Delivery; row: Kept<'questionnaire'>; failed?: SheetFault | undefined };

/** Sheets and answers in words that are listed at once; the newest. */
export const MOST_SHEETS = 200;

export const postPath = ({ given, row }: PartProps, rest: string): string => questionnairesPath(given.context, `${encodeURIComponent(row.id)}/${rest}`);

/** The version that a form was made of. */
export const Version: FC<{ row: Kept<'questionnaire'> }> = ({ row }) => <input type="hidden" name="version" value={String(row.version)} />;

export const FaultAt: FC<{ language: Language; at: string; failed: SheetFault | undefined }> = ({ language, at, failed }) =>
  failed?.at === at ? (
    <p class="told fault" role="alert">
      {failed.fault[language]}
    </p>
  ) : (
    <></>
  );
