import type { FC } from 'hono/jsx';
import type { Said } from '../../../src/basis/index.ts';
import type { EvaluationFile } from '../../../src/evaluation/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { followupPath } from './followup-path.ts';
import type { FollowupRow, FollowupView } from './followup-view.ts';

/** What a form that could not be taken held, and why; `at` names the form. */
export type FollowupFault = { readonly at: string; readonly fault: Said; readonly fields: Readonly<Record<string, string>> };

/** What the lines of an opinion's page are made of, and what its reader may do today. */
export type FollowupParts = {
  readonly language: Language;
  readonly context: RegionContext;
  readonly row: FollowupRow;
  readonly view: FollowupView;
  readonly actor: Actor;
  readonly mayEdit: boolean;
  readonly mayClose: boolean;
  readonly mayRate: boolean;
  readonly failed?: FollowupFault;
};

/** Files of an opinion or a proof, for whoever may see the opinion. */
export const FollowupFiles: FC<{ context: RegionContext; id: string; files: readonly EvaluationFile[] | undefined }> = ({ context, id, files = [] }) => (
  <>
    {files.map(({ sha256, name }) => (
      <a class="file" href={followupPath(context, id, `files/${sha256}`)}>
        {name}
      </a>
    ))}
  </>
);
